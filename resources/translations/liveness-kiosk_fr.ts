<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Calibrate</source>
        <translation>Calibrer</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Ce que voit la caméra</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>Prochaine réponse du service</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>Afficher les mesures</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>Défilement automatique</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>Défile tout seul. Touchez pour prendre la main.</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>La démo accepte d’elle-même dans {seconds} s</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>Âge de l’image</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>Une analyse</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} i/s</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>S’approche</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>Se laisse guider</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>Bien placé</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>Décentré</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>Trop loin</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Trop près</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Trop sombre</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Trop clair</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>Lumière de côté</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>Regarde de côté</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>Gigote</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Deux personnes</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>S’en va</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>Écran présenté</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>Masque porté</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Aucun visage</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>Lent, 3 s</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>Panne du service</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>La borne n’y est pas parvenue&#x202f;; son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>Impossible de lire les enregistrements&#x202f;; le journal de la borne en donne la raison.</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>Une visite est en cours</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>Ouvrir le panneau y met fin et efface son image.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Terminer la visite</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>Un examen est en cours</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>Le rapport dira que l’opérateur y a mis fin.</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>Terminer l’examen</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>Aucun code PIN défini</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>Définissez-le sur cette machine, avec l’utilisateur de la borne&#x202f;: liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>Code PIN de l’exploitant</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>Mauvais PIN. Essais avant attente&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>Trop de mauvais PIN. Attendez {seconds} s</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>Les visiteurs sont à nouveau servis dès la fermeture de ce panneau.</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>Hors service&#x202f;: pas de visiteurs jusqu’à la remise en service.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>Chiffres saisis&#x202f;: {count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>Aucun code PIN ne peut être accepté pour l’instant&#x202f;; le journal de la borne en donne la raison.</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>Image en direct, choix</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>Mesures, calibrage</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>Test de l’API</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>Accès, identifiants, heure</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>Langue et volume</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>Celle du départ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>Résultats, durées, causes</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>Derniers essais</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>Codes, numéros de requête</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>Vers clé USB ou dossier</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>Hors service, redémarrage, arrêt</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Recherche de caméras…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>Aucune caméra connectée. Branchez-en une, puis cherchez à nouveau.</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>Cette image ne vient d’aucune caméra branchée. Pour en utiliser une, branchez-la, puis cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>Maintenant&#x202f;: {name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>Dès le prochain démarrage&#x202f;: {name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>virtuelle&#x202f;: toute image pourrait y passer, les réglages l’interdisent</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>virtuelle&#x202f;: toute image pourrait y passer</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>ne dit pas comment elle diffuse</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>Redémarrer la caméra</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>Une requête est partie vers {host}, avec les identifiants et une image vide, sans visage.</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>Les réponses sont simulées&#x202f;: ce test porte sur le service local, pas sur le cloud.</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Tout est en ordre</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>Quelque chose est à corriger</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Accessible</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>Numéro de requête&#x202f;: {id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>L’API répond.</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>Pas de connexion&#x202f;: vérifiez le câble réseau, le routeur et api.url.</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>Pas de réponse à temps&#x202f;: vérifiez la vitesse du réseau.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>Son certificat n’est pas reconnu&#x202f;: vérifiez l’heure et le proxy.</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>Autre chose répond à cette adresse&#x202f;: vérifiez api.url.</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>Elle signale une panne&#x202f;: testez à nouveau dans quelques minutes.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Acceptés.</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>Refusés&#x202f;: vérifiez api.appcode, ou api.app_key et api.app_secret.</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>Connus, mais le quota du compte est épuisé ou impayé&#x202f;: renouvelez-le.</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>Inconnu&#x202f;: corrigez d’abord ce qui précède.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Juste.</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>Fausse&#x202f;: réglez l’heure de cette machine ou activez la synchronisation.</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>{seconds} s d’écart avec le serveur&#x202f;: réglez l’heure de cette machine.</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>Chaque visiteur commence dans cette langue</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>Volume de départ de chaque visiteur&#x202f;: {percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Son d’essai</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>Visites terminées</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>Prise en {seconds} s</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>Réussi à l’essai {number}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} sur {all}</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>Rapidité</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>Compté depuis minuit</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>Rien n’a pu être exporté&#x202f;; le journal de la borne en donne la raison.</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>Exporté&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non réussi</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Sans verdict</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>Pas de visage utilisable</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>Annulé ou parti</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>Caméra en panne</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Aucun essai</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Numéro de requête</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Plus récents</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus anciens</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Vivant</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Non vivant</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Certificat refusé</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>Identifiants refusés</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>Quota épuisé</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>Service occupé</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>Heure fausse</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Réponse illisible</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>Panne du service</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Pas de visage</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>Image illisible</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>Borne bloquée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>Sans accord</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>Autre moyen choisi</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>Panne de la borne</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>Chiffres du jour et derniers essais, en CSV et JSON&#x202f;: ni images ni scores.</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>Vers&#x202f;: {folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>Branchez une clé USB ou réglez operator.export_folder, puis revenez.</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>La borne sert les visiteurs.</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>La borne est hors service, même après un redémarrage.</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>La borne est verrouillée&#x202f;: trop de vérifications sans succès.</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>Lever le verrouillage</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Redémarrer la borne</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>Redémarrer la borne maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>Quitter la borne maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>La caméra redémarre.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>Saisissez votre numéro de candidat</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>Ce n’est pas encore un numéro de candidat. Vérifiez-le.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>Scanner un code</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Saisir au clavier</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>Présentez votre code QR à la caméra</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>Candidat {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>Pendant l’examen, la caméra note si vous êtes visible.</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>De temps en temps, nous vous demandons un bref regard vers la caméra. Nous vous prévenons avant.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>Le surveillant reçoit un rapport avec heures et résultats, sans images.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>Le surveillant reçoit un rapport avec heures et résultats, avec de petites images.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>Modifier le numéro</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>Vous êtes visible</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>Nous ne vous voyons pas</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>Quelqu’un d’autre est visible</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>Temps restant&#x202f;: {minutes} min</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>Temps restant&#x202f;: {seconds} s</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>Bref regard vers la caméra dans {seconds} s</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>Votre examen peut commencer</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>Continuez votre examen</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>Merci, continuez</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>Maintenir&#x202f;: fin</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>Votre examen est terminé</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>L’examen n’a pas commencé</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>Merci. Le surveillant trouvera le rapport avec ce code&#x202f;:</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>Le rapport n’a pas pu être écrit. Prévenez notre personnel.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>Régler ce site&#x202f;: {site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>Une personne de taille moyenne se place là où se tiendront les visiteurs. On mesure la distance, la hauteur de la caméra et la lumière, en quatre étapes courtes.</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Étape {number} sur {count}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>En attente&#x202f;: pas d’image de la caméra</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>Mesuré sur ce site</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>Enregistré&#x202f;: {site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>Enregistrement impossible</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>Cette borne s’en sert dès son prochain démarrage.</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>Une borne avec site = &quot;{site}&quot; dans ses réglages s’en sert dès son prochain démarrage.</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>Tête droite&#x202f;: {level}. Yeux entre {top} et {bottom} de la hauteur de l’image.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>Personne sur l’image</translation>
    </message>
    <message>
        <source>met</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>Le premier non rempli donne la consigne. Barre pleine&#x202f;: à la limite.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>Images/s</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Perdues</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>Analyses/s</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>CPU/analyse</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>La caméra est en cours d’ouverture</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>Pas d’image pour le moment</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>La caméra se reconnecte d’elle-même.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Pas d’image de la caméra</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>Vérifiez son câble et fermez les autres programmes qui l’utilisent&#x202f;; elle redémarre d’elle-même.</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>Cette caméra n’est pas autorisée</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>Fermez cette fenêtre et redémarrez avec une autre caméra.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>Écart des yeux</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>Rotation de la tête</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>Menton, écart</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>Tête penchée</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>Mouvement en 1/30 s</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>Lumière uniforme</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>Contre-jour</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sans valeur</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>trop bas</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>trop haut</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>Visage bien visible</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>Assez près</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>Assez loin</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>Place pour le visage</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>Au centre</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>Hauteur des yeux</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>Œil droit visible</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>Œil gauche visible</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>Côté droit visible</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>Côté gauche visible</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>Tête visible</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>Menton visible</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>Visage de face</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>Menton droit</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>Tête droite</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>Assez clair</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>Peu de noir</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>Pas trop clair</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>Peu de blanc</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>Lumière égale</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>Sans contre-jour</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Immobile</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>As sharp as before</source>
        <translation>Net comme avant</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>Placez-vous là où se tiendront les visiteurs et regardez l’écran.</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>Angle de la caméra</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>Restez là, gardez la tête droite et regardez l’écran.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>Tenez-vous droit, à votre taille normale, et regardez l’écran.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>Éclairez la pièce comme elle le sera et regardez l’écran.</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>En attente&#x202f;: personne sur l’image</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>En attente&#x202f;: une seule personne, SVP</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>En attente&#x202f;: regardez droit vers l’écran</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>En attente&#x202f;: ne bougez plus</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>La distance convient&#x202f;; de {nearest} à {farthest} de celle-ci conviendrait aussi.</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Trop loin&#x202f;: placez les visiteurs entre {nearest} et {farthest} de cette distance.</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Trop près&#x202f;: placez les visiteurs entre {nearest} et {farthest} de cette distance.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>L’image de la caméra est trop petite à toute distance&#x202f;: réglez une image plus grande, par exemple 1920 × 1080.</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>La caméra voit une tête droite à {pitch}&#x202f;; ici, cela compte comme droit.</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>La caméra est trop haute ({pitch})&#x202f;: montez-la plus bas, plus près des yeux.</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>La caméra est trop basse ({pitch})&#x202f;: montez-la plus haut, plus près des yeux.</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>Les personnes de {smaller}&#xa0;cm de moins à {taller}&#xa0;cm de plus que vous tiennent dans l’image.</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>Seulement {taller}&#xa0;cm de plus&#x202f;: montez la caméra plus haut ou inclinez-la vers le haut.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>Seulement {smaller}&#xa0;cm de moins&#x202f;: montez la caméra plus bas ou inclinez-la vers le bas.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>Seulement de {smaller}&#xa0;cm de moins à {taller}&#xa0;cm de plus&#x202f;: placez les visiteurs plus loin ou tournez la caméra à la verticale.</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>Les visages sont trop sombres&#x202f;: éclairez-les de face.</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>Les visages sont trop clairs&#x202f;: baissez ou adoucissez la lumière.</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>L’arrière est plus clair que l’avant&#x202f;: cachez ou évitez la lumière de derrière.</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>Un côté est plus sombre&#x202f;: éclairez les deux côtés du visage de la même façon.</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>La lumière est bonne&#x202f;: suffisante, égale et sans contre-jour.</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Regardez la caméra</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>Placez-vous devant l’écran</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>Une seule personne</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>Que les autres reculent, merci</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Approchez-vous</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Reculez un peu</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Allez à gauche</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Allez à droite</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>Un peu plus haut</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>Redressez-vous ou montez le siège</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>Un peu plus bas</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>Sinon, reculez d’un pas</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>Face à la caméra</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>Gardez la tête droite</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>Il fait trop sombre</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>Tournez-vous vers la lumière</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>Il y a trop de lumière</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>Détournez-vous de la lumière</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>Face à la lumière</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>La lumière vient du côté ou de derrière</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Ne bougez plus</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>Bien, restez ainsi</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>Vous n’étiez pas bien au centre</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>Placez votre visage dans l’ovale</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>Nous n’avons pas bien vu votre visage</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Regardez droit vers la caméra</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>Il y avait plus d’une personne</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>Une seule personne à la fois, SVP</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>Vous étiez un peu trop loin</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>Approchez-vous de l’écran</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>Vous étiez un peu trop près</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>Reculez d’un petit pas</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>Votre visage était tourné</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>Votre tête était penchée</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>L’image était trop sombre</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>Tournez le visage vers la lumière</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>L’image était trop claire</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>Détournez-vous de la lumière vive</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>La lumière était inégale</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>Éclairez tout votre visage</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>L’image était floue</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>Ne bougez plus un instant</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>Nous n’avons pas vu tout votre visage</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>Dégagez les yeux, le nez et la bouche</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>Il y avait autre chose sur l’image</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>Rangez téléphones, écrans et photos</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>La caméra ne fonctionne pas pour le moment.</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>Cette borne n’est pas connectée au service de vérification.</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>Le service de vérification n’accepte plus de demandes pour le moment.</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>Il n’y a pas de connexion pour le moment.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>Par sécurité, cette borne fait une pause.</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>Cette borne ne fonctionne pas pour le moment.</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>Notre personnel a fermé cette borne pour le moment.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>Un coup d’œil à la caméra, quelques secondes suffisent</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>Un instant, préparation…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>Pas de problème</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>Notre personnel vous aidera autrement.</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>Pouvons-nous prendre une photo de votre visage&#x202f;?</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>{brand} peut‑il prendre une photo de votre visage&#x202f;?</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>Nous vérifions qu’une vraie personne est là, rien d’autre.</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>Chaque essai prend une photo de votre visage.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>La photo est envoyée à {recipient} ({region}) par une connexion sécurisée.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>La photo est envoyée à {recipient} par une connexion sécurisée.</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>Ceci est une démonstration&#x202f;: la photo reste sur cet appareil.</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>Cette borne efface la photo dès que vous avez terminé.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>Une copie chiffrée, que cette borne ne peut pas ouvrir, est conservée {keep_hours} h en cas de question, puis supprimée.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>Une copie chiffrée, que cette borne ne peut pas ouvrir, est conservée {keep_days} jours en cas de question, puis supprimée.</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>Vous pouvez refuser&#x202f;: notre personnel vous aidera autrement.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>Vous pouvez retirer votre accord à tout moment&#x202f;: adressez-vous à notre personnel.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>Vous pouvez retirer votre accord à tout moment&#x202f;: adressez-vous à notre personnel ou à {contact}.</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>Toutes les informations&#x202f;: {address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lire la suite</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Oui, j’accepte</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Non, merci</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Oui, je suis là</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Avez-vous besoin de plus de temps&#x202f;?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Encore un peu de temps</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>Vous pouvez vous détendre</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>La caméra redémarre</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>C’est terminé, merci</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>Vous pouvez continuer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Adressez-vous à notre personnel</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>On vous aidera volontiers autrement. Montrez ce code&#x202f;:</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>On vous aidera volontiers autrement.</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>Vérification impossible pour le moment</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>Vous n’y êtes pour rien. Nous réessayons, vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>Vous n’y êtes pour rien. Notre personnel va vous aider.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>Indisponible pour le moment</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>Notre personnel vous aidera volontiers autrement.</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Autre moyen</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>Plus facile pour moi</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Plus de contraste</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>Boutons plus bas</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins d’animations</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Votre image</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULATION</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lecture à voix haute</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>Pour écouter cet écran, appuyez sur {key}</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>Pour que cet écran soit lu à voix haute, appuyez sur F1 ou sur la touche étoile.</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>Lecture à voix haute.</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>Fin de la lecture à voix haute.</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>Cette borne n’a pas de voix dans cette langue. Des signaux sonores vous guideront.</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>Les flèches passent d’un bouton à l’autre et Entrée appuie sur le bouton. F2 répète tout. Plus et moins règlent le volume.</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>Volume {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>Bienvenue. Il suffit de regarder la caméra quelques secondes.</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>Appuyez sur Entrée pour commencer.</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>Un instant, préparation.</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>Il y a deux réponses&#x202f;: {no}, ou bien&#x202f;: {yes}. Choisissez avec les flèches et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>Regardez vers la caméra. Vous entendrez comment bouger. Quand un son doux retentit, restez ainsi.</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>Vérification. Vous pouvez vous détendre.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>Appuyez sur Entrée pour réessayer.</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>Le code est {code}.</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>Appuyez sur Entrée quand vous avez terminé.</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>Appuyez sur Entrée pour essayer maintenant.</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>Appuyez sur Entrée pour continuer.</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>Appuyez sur une touche pour avoir plus de temps.</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}, choisi</translation>
    </message>
</context>
</TS>
