<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Calibrate</source>
        <translation>Calibrar</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Verificações</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demonstração</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>O que a câmera vê</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>Próxima resposta do serviço</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>Mostrar medidas</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>Rodar sozinho</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>Roda sozinho. Toque para assumir.</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>A demonstração aceita sozinha em {seconds} s</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>Idade da imagem</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>Uma análise</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} fps</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>Aproxima-se</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>É orientado</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>Bem posicionado</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>Fora do centro</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>Muito longe</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Muito perto</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Muito escuro</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Muito claro</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>Luz lateral</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>Olha para o lado</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>Agita-se</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Duas pessoas</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>Vai embora</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>Tela mostrada</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>Com máscara</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Sem rosto</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>Lento, 3 s</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>Serviço indisponível</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>Posicionamento</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verificação</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>O terminal não conseguiu; o registro dele diz por quê.</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>Não é possível ler os registros; o registro do terminal diz por quê.</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>Há uma visita em curso</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>Abrir o painel encerra a visita e apaga a imagem.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Encerrar a visita</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>Há um exame em andamento</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>O relatório dirá que o operador o encerrou.</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>Encerrar o exame</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>Nenhum PIN definido</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>Defina nesta máquina, com o usuário do terminal: liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>PIN do operador</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>PIN incorreto. Tentativas antes da espera: {count}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>Muitos PINs incorretos. Espere {seconds} s</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>Os visitantes voltam a ser atendidos ao fechar este painel.</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>Fora de serviço: sem visitantes até ser reativado.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>Dígitos inseridos: {count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>Nenhum PIN pode ser aceito agora; o registro do terminal diz por quê.</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>Imagem ao vivo, escolha</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>Medidas, calibração</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>Teste da API</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>Acesso, credenciais, relógio</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>Idioma e volume</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>O do início</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>Resultados, tempos, causas</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>Últimas tentativas</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>Códigos, ids de pedido</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>Para pen drive ou pasta</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>Fora de serviço, reinício, saída</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Procurando câmeras…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>Nenhuma câmera conectada. Conecte uma e procure de novo.</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>Esta imagem não vem de nenhuma câmera conectada. Para usar uma, conecte-a e procure de novo.</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>Agora: {name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>A partir do próximo início: {name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>virtual: poderia receber qualquer imagem, as configurações não permitem</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>virtual: poderia receber qualquer imagem</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>não diz como transmite</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Procurar de novo</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>Reiniciar câmera</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>Um pedido foi enviado a {host}, com as credenciais e uma imagem vazia, sem rosto.</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>As respostas são simuladas: testa-se o serviço local, não a nuvem.</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Tudo está em ordem</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>Há algo a corrigir</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Testar de novo</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Acesso</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciais</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>Id do pedido: {id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>A API responde.</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>Sem conexão: verifique o cabo de rede, o roteador e api.url.</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>Sem resposta a tempo: verifique a velocidade da rede.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>O certificado não é confiável: verifique o relógio e o proxy.</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>Outra coisa responde ali: verifique api.url.</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>Ela tem um problema próprio: teste de novo em alguns minutos.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Aceitas.</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>Recusadas: verifique api.appcode, ou api.app_key e api.app_secret.</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>Conhecidas, mas a cota da conta acabou ou não foi paga: renove-a.</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>Não se sabe: corrija primeiro o que está acima.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Certo.</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>Incorreto: ajuste a hora desta máquina ou ative a sincronização.</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>{seconds} s de diferença do servidor: ajuste a hora desta máquina.</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>Cada visitante começa neste idioma</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>Volume inicial de cada visitante: {percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Mais alto</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Testar som</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>Visitas encerradas</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>Captura em {seconds} s</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>Aprovado na tentativa {number}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>Rapidez</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Nada até agora</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>Contado desde a meia-noite</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>Nada pôde ser exportado; o registro do terminal diz por quê.</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>Exportado: {names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aprovado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Não aprovado</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Sem veredito</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>Sem rosto útil a tempo</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>Cancelado ou saiu</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>Câmera sem funcionar</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Ainda sem tentativas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Id do pedido</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Mais novas</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Mais antigas</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Viva</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Não viva</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Certificado recusado</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>Acesso recusado</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>Cota esgotada</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>Serviço ocupado</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>Relógio incorreto</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Resposta ilegível</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>Serviço com problema</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Sem rosto</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>Imagem ilegível</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>Terminal bloqueado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>Sem consentimento</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Saiu</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>Escolheu outra forma</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>Terminal com problema</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>Números de hoje e últimas tentativas, em CSV e JSON: sem imagens nem pontuações.</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>Para: {folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>Conecte um pen drive ou configure operator.export_folder e volte aqui.</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>Exportar agora</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>O terminal atende os visitantes.</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>O terminal está fora de serviço, também depois de reiniciar.</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>O terminal está bloqueado: muitas verificações sem sucesso.</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>Remover o bloqueio</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Tirar de serviço</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Pôr de novo em serviço</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar o terminal</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>Reiniciar o terminal agora?</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>Sair agora?</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>A câmera está reiniciando.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>Digite o seu número de candidato</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>Ainda não é um número de candidato. Verifique.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Apagar tudo</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>Ler um código</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Prefiro digitar</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>Mostre o seu código QR à câmera</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>Candidato {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>Durante o exame, a câmera anota se você está à vista.</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>De vez em quando pedimos um breve olhar para a câmera. Avisamos antes.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>O fiscal recebe um relatório com horas e resultados, sem imagens.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>O fiscal recebe um relatório com horas e resultados, com imagens pequenas.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>Mudar o número</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>Você está à vista</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>Não vemos você</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>Há outra pessoa à vista</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>Tempo restante: {minutes} min</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>Tempo restante: {seconds} s</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>Breve olhar para a câmera em {seconds} s</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Obrigado</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>O seu exame pode começar</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>Continue o seu exame</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>Obrigado, continue</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>Segurar: fim</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>O seu exame terminou</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>O exame não começou</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>Obrigado. O fiscal encontra o relatório com este código:</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>Não foi possível salvar o relatório. Avise a nossa equipe.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>Configurar este local: {site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>Uma pessoa de estatura média fica onde os visitantes ficarão. Medem-se distância, altura da câmera e luz em quatro passos curtos.</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Passo {number} de {count}: {name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Medindo…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>Em espera: sem imagem da câmera</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>Medido neste local</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>Salvo: {site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>Não foi possível salvar</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>Este terminal usa isto a partir do próximo início.</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>Um terminal com site = &quot;{site}&quot; nas configurações usa isto a partir do próximo início.</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>Cabeça reta: {level}. Olhos de {top} a {bottom} da altura da imagem.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>como antes</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>Ninguém na imagem</translation>
    </message>
    <message>
        <source>met</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>não</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>A primeira que não atende dá a orientação. Barra cheia: no limite.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>Imagens/s</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>Análises/s</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>CPU/análise</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>A câmera está sendo aberta</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Leva alguns segundos.</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>Sem imagens no momento</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>A câmera está se reconectando sozinha.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Sem imagem da câmera</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>Verifique o cabo e feche outros programas que a usam; ela reinicia sozinha.</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>Esta câmera não é permitida</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>Feche esta janela e inicie de novo com outra câmera.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brilho</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>Entre os olhos</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>Giro da cabeça</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>Queixo, desvio</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>Cabeça inclinada</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>Movimento em 1/30 s</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>Luz uniforme</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>Luz de trás</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sem valor</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bom</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>baixo demais</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>alto demais</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Uma pessoa</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>Rosto bem visível</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>Perto o bastante</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>Longe o bastante</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>Espaço para o rosto</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>No centro</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>Altura dos olhos</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>Olho direito dentro</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>Olho esquerdo dentro</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>Lado direito dentro</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>Lado esquerdo dentro</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>Cabeça dentro</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>Queixo dentro</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>Rosto de frente</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>Queixo reto</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>Cabeça reta</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>Claro o bastante</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>Pouco escuro</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>Não claro demais</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>Pouco branco</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>Luz igual</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>Sem luz de trás</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Sem movimento</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Nítida</translation>
    </message>
    <message>
        <source>As sharp as before</source>
        <translation>Nítida como antes</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>Fique onde os visitantes ficarão e olhe para a tela.</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>Ângulo da câmera</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>Fique aí, mantenha a cabeça reta e olhe para a tela.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>Fique em pé, na sua altura normal, e olhe para a tela.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>Ilumine a sala como ela ficará e olhe para a tela.</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>Em espera: ninguém na imagem</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>Em espera: só uma pessoa, por favor</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>Em espera: olhe diretamente para a tela</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>Em espera: não se mova</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>A distância está certa; de {nearest} a {farthest} dela também serve.</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Longe demais: coloque os visitantes entre {nearest} e {farthest} desta distância.</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Perto demais: coloque os visitantes entre {nearest} e {farthest} desta distância.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>A imagem da câmera é pequena demais a qualquer distância: configure uma maior, como 1920 × 1080.</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>A câmera vê uma cabeça reta a {pitch}; aqui isto vale como reta.</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>A câmera está alta demais ({pitch}): monte-a mais baixo, perto da altura dos olhos.</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>A câmera está baixa demais ({pitch}): monte-a mais alto, perto da altura dos olhos.</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>Cabem na imagem pessoas de {smaller}&#xa0;cm a menos até {taller}&#xa0;cm a mais que você.</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>Só cabem {taller}&#xa0;cm a mais: monte a câmera mais alto ou incline-a para cima.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>Só cabem {smaller}&#xa0;cm a menos: monte a câmera mais baixo ou incline-a para baixo.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>Só cabem de {smaller}&#xa0;cm a menos até {taller}&#xa0;cm a mais: coloque os visitantes mais longe ou vire a câmera na vertical.</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>Os rostos estão escuros demais: ilumine-os de frente.</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>Os rostos estão claros demais: reduza ou suavize a luz.</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>Há mais luz atrás do que na frente: cubra ou evite a luz de trás.</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>Um lado está mais escuro: ilumine os dois lados do rosto por igual.</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>A luz está boa: suficiente, igual e sem luz de trás.</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Olhe para a câmera</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>Fique em frente à tela</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>Só uma pessoa</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>Os demais, um passo para trás, por favor</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Aproxime-se</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Afaste-se um pouco</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Vá para a esquerda</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Vá para a direita</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>Um pouco mais alto</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>Sente-se ereto ou suba o assento</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>Um pouco mais baixo</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>Se não puder, dê um passo para trás</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>Encare a câmera</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>Endireite a cabeça</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>Está muito escuro</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>Vire-se para a luz</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>Há luz demais</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>Afaste-se da luz</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>De frente para a luz</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>A luz vem de um lado ou de trás</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Não se mova</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>Bom, fique assim</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>Não estava bem no centro</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>Coloque o rosto dentro do oval</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>Não vimos bem o seu rosto</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Olhe diretamente para a câmera</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>Havia mais de uma pessoa</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>Uma pessoa por vez, por favor</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>Estava um pouco longe</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>Aproxime-se da tela</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>Estava um pouco perto demais</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>Dê um pequeno passo para trás</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>O seu rosto estava virado</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>A sua cabeça estava inclinada</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>A imagem estava muito escura</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>Vire o rosto para a luz</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>A imagem estava muito clara</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>Afaste-se da luz forte</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>A luz estava desigual</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>Deixe a luz cair em todo o rosto</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>A imagem estava desfocada</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>Não se mova por um momento</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>Não vimos o seu rosto inteiro</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>Deixe olhos, nariz e boca descobertos</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>Havia outra coisa na imagem</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>Guarde telefones, telas e fotos</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>A câmera não funciona no momento.</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>Este terminal não está conectado ao serviço de verificação.</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>O serviço de verificação não aceita mais pedidos por enquanto.</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>Não há conexão no momento.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>Por segurança, este terminal faz uma pausa.</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>Este terminal não funciona no momento.</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>A nossa equipe fechou este terminal por enquanto.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para começar</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>Um olhar para a câmera, só alguns segundos</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>Um momento, preparando…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>Tudo bem</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>A nossa equipe ajuda de outra forma.</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>Podemos tirar uma foto do seu rosto?</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>{brand} pode tirar uma foto do seu rosto?</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>Verificamos se há uma pessoa real aqui, e nada mais.</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>Cada tentativa tira uma foto do seu rosto.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>A foto é enviada a {recipient} ({region}) por uma conexão segura.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>A foto é enviada a {recipient} por uma conexão segura.</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>Isto é uma demonstração: a foto fica neste dispositivo.</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>Este terminal apaga a foto assim que você terminar.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>Para eventuais dúvidas, uma cópia cifrada, que este terminal não consegue abrir, é guardada por {keep_hours} h e depois apagada.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>Para eventuais dúvidas, uma cópia cifrada, que este terminal não consegue abrir, é guardada por {keep_days} dias e depois apagada.</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>Você pode dizer não: a nossa equipe ajuda de outra forma.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>Você pode retirar o seu consentimento a qualquer momento: fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>Você pode retirar o seu consentimento a qualquer momento: fale com a nossa equipe ou com {contact}.</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>Informações completas: {address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Continuar lendo</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Sim, aceito</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Não, obrigado</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Ainda está aí?</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Sim, estou aqui</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Precisa de mais tempo?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Preciso de mais tempo</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>Pode relaxar agora</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Um momento</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>A câmera está reiniciando</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>Tudo pronto, obrigado</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>Pode continuar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Fale com a nossa equipe</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>Terão prazer em ajudar de outra forma. Mostre este código:</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>Terão prazer em ajudar de outra forma.</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>Agora não podemos verificar</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>A culpa não é sua. Continuamos tentando, não precisa fazer nada.</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>A culpa não é sua. A nossa equipe vai ajudar.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>Indisponível no momento</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>A nossa equipe terá prazer em ajudar de outra forma.</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Outra forma</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Escolha o seu idioma</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>Mais fácil para mim</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Mais contraste</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>Botões mais baixos</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimento</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mais tempo</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>A sua imagem</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULAÇÃO</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Ler em voz alta</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>Para ouvir esta tela, pressione {key}</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>Para que esta tela seja lida em voz alta, pressione F1 ou a tecla asterisco.</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>Leitura em voz alta ligada.</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>Leitura em voz alta desligada.</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>Este terminal não tem voz neste idioma. Sons vão guiar você.</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>As setas passam de um botão a outro e Enter pressiona o botão. F2 repete tudo. Mais e menos mudam o volume.</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>Volume {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>Boas-vindas. É só olhar para a câmera por alguns segundos.</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>Pressione Enter para começar.</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>Um momento, preparando.</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>Há duas respostas: {no}, ou: {yes}. Escolha com as setas e pressione Enter.</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>Olhe para a câmera. Você ouvirá como se mover. Quando soar um tom suave, fique assim.</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>Verificando. Já pode relaxar.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>Pressione Enter para tentar de novo.</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>O código é {code}.</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>Pressione Enter quando terminar.</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>Pressione Enter para tentar agora.</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>Pressione Enter para continuar.</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>Pressione qualquer tecla para ter mais tempo.</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}, escolhido</translation>
    </message>
</context>
</TS>
