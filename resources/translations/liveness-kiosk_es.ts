<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <translation>Controles</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Lo que ve la cámara</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>Próxima respuesta del servicio</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>Mostrar medidas</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>Funcionar solo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>Funciona solo. Toque para tomar el control.</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>La demo acepta sola en {seconds} s</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>Edad de la imagen</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>Un análisis</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} fps</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>Se acerca</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>Se le guía</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>Bien situado</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>Descentrado</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>Muy lejos</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Muy cerca</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Muy oscuro</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Muy claro</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>Luz lateral</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>Mira a un lado</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>Se agita</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>Se va</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>Pantalla mostrada</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>Con máscara</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Sin cara</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>Lento, 3 s</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>Fallo del servicio</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>Posicionamiento</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>El equipo no pudo hacerlo; su registro dice por qué.</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>No se pueden leer los registros; el registro del terminal dice por qué.</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>Hay una visita en curso</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>Abrir el panel la termina y borra su imagen.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Terminar la visita</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>Hay un examen en curso</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>El informe dirá que lo terminó el operador.</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>Terminar el examen</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>No hay PIN definido</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>Defínalo en esta máquina, con el usuario del equipo: liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>PIN del operador</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>PIN incorrecto. Intentos antes de esperar: {count}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>Demasiados PIN incorrectos. Espere {seconds} s</translation>
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
        <translation>Se atenderá de nuevo a los visitantes al cerrar este panel.</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>Fuera de servicio: sin visitantes hasta que se vuelva a activar.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>Cifras introducidas: {count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>Ahora no se puede aceptar ningún PIN; el registro del terminal dice por qué.</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>Imagen en vivo, elección</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>Medidas, calibración</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>Prueba de la API</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>Acceso, credenciales, reloj</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>Idioma y volumen</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>El del inicio</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>Resultados, tiempos, causas</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>Últimos intentos</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>Códigos, id. de solicitud</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>A memoria USB o carpeta</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>Fuera de servicio, reinicio, salida</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Buscando cámaras…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>No hay ninguna cámara conectada. Conecte una y busque de nuevo.</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>Esta imagen no viene de ninguna cámara conectada. Para usar una, conéctela y busque de nuevo.</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>Ahora: {name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>Desde el próximo inicio: {name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>virtual: podría recibir cualquier imagen, la configuración no lo permite</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>virtual: podría recibir cualquier imagen</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>no dice cómo transmite</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>Reiniciar cámara</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>Se envió una solicitud a {host}, con las credenciales y una imagen vacía, sin ninguna cara.</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>Las respuestas son simuladas: se prueba el servicio local, no la nube.</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Todo está en orden</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>Hay algo que corregir</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>Id. de solicitud: {id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>La API responde.</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>Sin conexión: revise el cable de red, el router y api.url.</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>Sin respuesta a tiempo: revise la velocidad de la red.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>Su certificado no es de confianza: revise el reloj y el proxy.</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>Ahí responde otra cosa: revise api.url.</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>Tiene un problema propio: pruebe de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Aceptadas.</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>Rechazadas: revise api.appcode, o api.app_key y api.app_secret.</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>Conocidas, pero la cuota de la cuenta está agotada o impaga: renuévela.</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>No se sabe: corrija primero lo anterior.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Correcto.</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>Incorrecto: ajuste la hora de esta máquina o active la sincronización.</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>{seconds} s de diferencia con el servidor: ajuste la hora de esta máquina.</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>Cada visitante empieza en este idioma</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>Volumen inicial de cada visitante: {percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Probar sonido</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>Visitas terminadas</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>Captura en {seconds} s</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>Superado en el intento {number}</translation>
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
        <translation>Nada hasta ahora</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>Contado desde medianoche</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>No se pudo exportar nada; el registro del terminal dice por qué.</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>Exportado: {names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>No superado</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Sin veredicto</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>Sin cara útil a tiempo</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>Cancelado o se fue</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>Cámara sin funcionar</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Aún no hay intentos</translation>
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
        <translation>Id. de solicitud</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Más nuevos</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Más antiguos</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Viva</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>No viva</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Certificado rechazado</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>Acceso rechazado</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>Cuota agotada</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>Servicio ocupado</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>Reloj incorrecto</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Respuesta ilegible</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>Servicio averiado</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Sin cara</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>Imagen ilegible</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>Equipo bloqueado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>Sin consentimiento</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Se fue</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>Eligió otra forma</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>Equipo averiado</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>Cifras de hoy y últimos intentos, en CSV y JSON: sin imágenes ni puntuaciones.</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>A: {folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>Conecte una memoria USB o configure operator.export_folder y vuelva aquí.</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>Exportar ahora</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>El equipo atiende a los visitantes.</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>El equipo está fuera de servicio, también tras reiniciar.</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>El equipo está bloqueado: demasiadas verificaciones sin éxito.</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>Quitar el bloqueo</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Poner fuera de servicio</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Volver a poner en servicio</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el equipo</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>¿Reiniciar el equipo ahora?</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>¿Salir ahora?</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>La cámara se está reiniciando.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>Escriba su número de candidato</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>Aún no es un número de candidato. Revíselo.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>Escanear un código</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Mejor escribir</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>Muestre su código QR a la cámara</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>Candidato {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>Durante el examen, la cámara anota si usted está a la vista.</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>De vez en cuando le pedimos una breve mirada a la cámara. Le avisamos antes.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>El supervisor recibe un informe con horas y resultados, sin imágenes.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>El supervisor recibe un informe con horas y resultados, con imágenes pequeñas.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Comenzar</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>Cambiar el número</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>Está a la vista</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>No le vemos</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>Hay otra persona a la vista</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>Tiempo restante: {minutes} min</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>Tiempo restante: {seconds} s</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>Breve mirada a la cámara en {seconds} s</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>Su examen puede empezar</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>Continúe con su examen</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>Gracias, continúe</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>Mantener: fin</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>Su examen ha terminado</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>El examen no ha comenzado</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>Gracias. El supervisor encontrará el informe con este código:</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>No se pudo guardar el informe. Avise a nuestro personal.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>Configurar este lugar: {site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>Una persona de estatura media se coloca donde estarán los visitantes. Se miden la distancia, la altura de la cámara y la luz en cuatro pasos breves.</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Paso {number} de {count}: {name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>En espera: no hay imagen de la cámara</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>Medido en este lugar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>Guardado: {site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>No se pudo guardar</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>Este equipo lo usará desde su próximo inicio.</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>Un equipo con site = &quot;{site}&quot; en su configuración lo usará desde su próximo inicio.</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>Cabeza recta: {level}. Ojos del {top} al {bottom} de la altura de la imagen.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>como antes</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>Nadie en la imagen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>El primero que no cumple da la indicación. Barra llena: en el límite.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>Imágenes/s</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>Análisis/s</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>CPU/análisis</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>La cámara se está abriendo</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Tarda unos segundos.</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>Sin imágenes por el momento</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>La cámara se está reconectando sola.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>No hay imagen de la cámara</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>Revise el cable y cierre otros programas que la usen; se reinicia sola.</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>Esta cámara no está permitida</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>Cierre esta ventana y vuelva a iniciar con otra cámara.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>Entre los ojos</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>Giro de la cabeza</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>Mentón, desvío</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>Cabeza inclinada</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>Movimiento en 1/30 s</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>Luz uniforme</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>Luz de atrás</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>muy bajo</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>muy alto</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>Cara bien visible</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>Bastante cerca</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>Bastante lejos</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>Espacio para la cara</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>En el centro</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>Altura de los ojos</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>Ojo derecho dentro</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>Ojo izquierdo dentro</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>Lado derecho dentro</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>Lado izquierdo dentro</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>Cabeza dentro</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>Mentón dentro</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>Cara de frente</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>Mentón recto</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>Cabeza recta</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>Bastante claro</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>Poco oscuro</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>No muy claro</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>Poco blanco</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>Luz pareja</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>Sin luz de atrás</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Sin movimiento</translation>
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
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>Colóquese donde estarán los visitantes y mire a la pantalla.</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>Ángulo de la cámara</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>Quédese ahí, mantenga la cabeza recta y mire a la pantalla.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>De pie, con su estatura normal, mire a la pantalla.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>Ilumine la sala como estará y mire a la pantalla.</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>En espera: no hay nadie en la imagen</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>En espera: una sola persona, por favor</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>En espera: mire directamente a la pantalla</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>En espera: no se mueva</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>La distancia es correcta; del {nearest} al {farthest} de ella también serviría.</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Muy lejos: sitúe a los visitantes entre el {nearest} y el {farthest} de esta distancia.</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Muy cerca: sitúe a los visitantes entre el {nearest} y el {farthest} de esta distancia.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>La imagen de la cámara es muy pequeña a cualquier distancia: configure una mayor, como 1920 × 1080.</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>La cámara ve una cabeza recta a {pitch}; aquí eso cuenta como recta.</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>La cámara está muy alta ({pitch}): móntela más abajo, cerca de la altura de los ojos.</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>La cámara está muy baja ({pitch}): móntela más arriba, cerca de la altura de los ojos.</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>Caben en la imagen personas de {smaller}&#xa0;cm menos a {taller}&#xa0;cm más que usted.</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>Solo caben {taller}&#xa0;cm más: suba la cámara o inclínela hacia arriba.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>Solo caben {smaller}&#xa0;cm menos: baje la cámara o inclínela hacia abajo.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>Solo caben de {smaller}&#xa0;cm menos a {taller}&#xa0;cm más: sitúe a los visitantes más lejos o gire la cámara a vertical.</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>Las caras están muy oscuras: ilumínelas de frente.</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>Las caras están muy claras: atenúe o suavice la luz.</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>Hay más luz detrás que delante: tape o evite la luz de atrás.</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>Un lado está más oscuro: ilumine igual ambos lados de la cara.</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>La luz es buena: suficiente, pareja y sin luz de atrás.</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Mire a la cámara</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>Colóquese frente a la pantalla</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>Una sola persona</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>Los demás, un paso atrás, por favor</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Acérquese</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Aléjese un poco</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>A su izquierda</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>A su derecha</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>Un poco más arriba</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>Enderécese o suba el asiento</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>Un poco más abajo</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>Si no puede, dé un paso atrás</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>Mire de frente</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>Enderece la cabeza</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>Está muy oscuro</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>Gire hacia la luz</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>Hay demasiada luz</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>Apártese de la luz</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>De frente a la luz</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>La luz viene de un lado o de atrás</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>No se mueva</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>Bien, quédese así</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>No estaba del todo en el centro</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>Ponga la cara dentro del óvalo</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>No pudimos ver bien su cara</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Mire directamente a la cámara</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>Había más de una persona</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>Una persona a la vez, por favor</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>Estaba un poco lejos</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>Acérquese a la pantalla</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>Estaba un poco cerca</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>Dé un pequeño paso atrás</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>Su cara estaba girada</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>Su cabeza estaba inclinada</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>La imagen estaba muy oscura</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>Gire la cara hacia la luz</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>La imagen estaba muy clara</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>Apártese de la luz intensa</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>La luz era desigual</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>Que la luz le dé en toda la cara</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>La imagen estaba borrosa</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>No se mueva un momento</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>No pudimos ver toda su cara</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>Deje ojos, nariz y boca descubiertos</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>Había algo más en la imagen</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>Guarde teléfonos, pantallas y fotos</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>La cámara no funciona en este momento.</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>Este equipo no tiene acceso al servicio de verificación.</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>El servicio de verificación no admite más solicitudes por ahora.</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>No hay conexión en este momento.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>Por seguridad, este equipo hace una pausa.</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>Este equipo no funciona en este momento.</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>Nuestro personal ha cerrado este equipo por ahora.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>Una mirada a la cámara, solo unos segundos</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>Un momento, preparando…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>Nuestro personal le ayudará de otra forma.</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>¿Podemos tomar una foto de su cara?</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>¿Puede {brand} tomar una foto de su cara?</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>Comprobamos que hay una persona real, y nada más.</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>Cada intento toma una foto de su cara.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>La foto se envía a {recipient} ({region}) por una conexión segura.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>La foto se envía a {recipient} por una conexión segura.</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>Esto es una demostración: la foto no sale de este equipo.</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>Este equipo borra la foto en cuanto usted termina.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>Por si hay preguntas, se guarda {keep_hours} h una copia cifrada que este terminal no puede abrir; después se borra.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>Por si hay preguntas, se guarda {keep_days} días una copia cifrada que este terminal no puede abrir; después se borra.</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>Puede decir que no: nuestro personal le ayudará de otra forma.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>Puede retirar su consentimiento en cualquier momento: consulte a nuestro personal.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>Puede retirar su consentimiento en cualquier momento: consulte a nuestro personal o escriba a {contact}.</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>Información completa: {address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Sí, acepto</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Sí, sigo aquí</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>¿Necesita más tiempo?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>Ya puede relajarse</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>La cámara se está reiniciando</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>Todo listo, gracias</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>Puede continuar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Consulte a nuestro personal</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>Con gusto le ayudarán de otra forma. Muestre este código:</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>Con gusto le ayudarán de otra forma.</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>Ahora no podemos verificar</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>No es culpa suya. Seguimos intentándolo, no tiene que hacer nada.</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>No es culpa suya. Nuestro personal le ayudará.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>No disponible ahora</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>Nuestro personal le ayudará con gusto de otra forma.</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Otra forma</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>Más fácil para mí</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Más contraste</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>Botones más abajo</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Su imagen</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULACIÓN</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>Para escuchar esta pantalla, pulse {key}</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>Para que se lea esta pantalla en voz alta, pulse F1 o la tecla asterisco.</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>Lectura en voz alta activada.</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>Lectura en voz alta desactivada.</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>Este terminal no tiene voz en este idioma. Los tonos le guiarán.</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>Con las flechas se pasa de un botón a otro y con Intro se pulsa el botón. F2 lo repite todo. Más y menos cambian el volumen.</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>Volumen {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>Bienvenido. Es solo una mirada a la cámara, unos segundos.</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>Pulse Intro para empezar.</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>Un momento, preparando.</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>Hay dos respuestas: {no}, o bien: {yes}. Elija con las flechas y pulse Intro.</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>Mire hacia la cámara. Oirá cómo moverse. Cuando suene un tono suave, quédese así.</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>Verificando. Ya puede relajarse.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>Pulse Intro para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>El código es {code}.</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>Pulse Intro cuando haya terminado.</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>Pulse Intro para intentarlo ahora.</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>Pulse Intro para continuar.</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>Pulse cualquier tecla para tener más tiempo.</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}, elegido</translation>
    </message>
</context>
</TS>
