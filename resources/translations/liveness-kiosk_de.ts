<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>Was der Dienst als Nächstes antwortet</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>Messwerte zeigen</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>Läuft von selbst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>Läuft von selbst. Zum Übernehmen berühren.</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>Die Demo stimmt in {seconds} s selbst zu</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>Alter des Bilds</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>Eine Analyse</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} fps</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>Kommt näher</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>Wird hingeführt</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>Steht richtig</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>Nicht mittig</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>Zu weit weg</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Zu nah</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Zu hell</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>Seitenlicht</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>Schaut zur Seite</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>Zappelt</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>Geht weg</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>Bildschirm gezeigt</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>Maske getragen</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>Langsam, 3 s</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>Dienst gestört</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>Das ging im Terminal schief; sein Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>Die Aufzeichnungen lassen sich nicht lesen; das Protokoll des Terminals nennt den Grund.</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>Gerade läuft ein Besuch</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>Das Bedienfeld zu öffnen beendet ihn und löscht sein Bild.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Besuch beenden</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>Eine Prüfung läuft</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>Im Bericht steht, dass der Betreiber sie beendet hat.</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>Prüfung beenden</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>Keine PIN festgelegt</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>Auf diesem Gerät als der Benutzer festlegen, unter dem das Terminal läuft: liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>PIN des Betreibers</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>Falsche PIN. Versuche bis zur Wartezeit: {count}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>Zu viele falsche PINs. Noch {seconds} s warten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>Besucher werden wieder bedient, wenn dieses Feld geschlossen wird.</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>Außer Betrieb: keine Besucher, bis wieder eingeschaltet wird.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>Eingegebene Ziffern: {count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>Gerade lässt sich keine PIN prüfen; das Protokoll des Terminals nennt den Grund.</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>Livebild, Auswahl</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>Messwerte, Kalibrieren</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>API-Test</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>Erreichbar, Zugang, Uhr</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>Sprache und Lautstärke</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>Womit Besucher beginnen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>Ergebnisse, Zeiten, Ursachen</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>Letzte Versuche</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>Codes, Anfrage-IDs</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>Auf USB-Stick oder in Ordner</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>Außer Betrieb, Neustart, Ende</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Kameras werden gesucht…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>Keine Kamera angeschlossen. Eine anstecken, dann neu suchen.</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>Dieses Bild kommt von keiner angeschlossenen Kamera. Dazu eine anschließen, dann neu suchen.</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>Jetzt: {name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>Ab dem nächsten Start: {name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>virtuell: jedes Bild wäre einspielbar, laut Einstellungen nicht erlaubt</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>virtuell: jedes Bild wäre einspielbar</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>sagt nicht, wie sie Bilder liefert</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>Kamera neu starten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>Eine Anfrage ging an {host}, mit den Zugangsdaten und einem leeren Bild ohne Gesicht.</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>Antworten sind simuliert: geprüft wird der lokale Dienst, nicht die Cloud.</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>Etwas ist zu beheben</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>Anfrage-ID: {id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>Die API antwortet.</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>Keine Verbindung: Netzwerkkabel, Router und api.url prüfen.</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>Keine rechtzeitige Antwort: prüfen, wie schnell das Netz ist.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>Dem Zertifikat wird nicht vertraut: Uhr und Proxy prüfen.</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>Dort antwortet etwas anderes: api.url prüfen.</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>Sie meldet selbst eine Störung: in einigen Minuten erneut testen.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>Abgelehnt: api.appcode oder api.app_key und api.app_secret prüfen.</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>Bekannt, aber das Kontingent ist verbraucht oder unbezahlt: erneuern.</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>Unbekannt: zuerst beheben, was darüber steht.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>Falsch: Zeit dieses Geräts einstellen oder Zeitabgleich einschalten.</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>{seconds} s neben der Serverzeit: Zeit dieses Geräts einstellen.</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>Jeder Besucher beginnt in dieser Sprache</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>Anfangslautstärke für alle: {percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Testton</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>Beendete Besuche</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>Aufgenommen in {seconds} s</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>Bestanden mit Versuch {number}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>Wie schnell</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Bisher nichts</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>Gezählt seit Mitternacht</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>Es konnte nichts exportiert werden; das Protokoll des Terminals nennt den Grund.</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>Exportiert: {names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>Kein brauchbares Gesicht</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>Abgebrochen oder gegangen</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>Kamera ausgefallen</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Noch keine Versuche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuere</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Lebend</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Nicht lebend</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat ungültig</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>Zugang abgelehnt</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>Kontingent leer</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>Dienst überlastet</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>Uhr falsch</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Antwort unlesbar</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>Störung im Dienst</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>Bild unlesbar</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>Terminal gesperrt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>Nicht zugestimmt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>Anderen Weg gewählt</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>Störung im Terminal</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>Heutige Zahlen und letzte Versuche als CSV und JSON: keine Bilder, keine Bewertungen.</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>Nach: {folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>USB-Stick anstecken oder operator.export_folder setzen, dann hierher zurückkehren.</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>Jetzt exportieren</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>Das Terminal bedient Besucher.</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>Das Terminal ist außer Betrieb, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>Das Terminal ist gesperrt: zu viele Prüfungen ohne Erfolg.</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Terminal neu starten</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>Terminal jetzt neu starten?</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>Terminal jetzt beenden?</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>Die Kamera wird neu gestartet.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>Bitte Prüfungsnummer eingeben</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>Das ist noch keine Prüfungsnummer. Bitte prüfen.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>Code scannen</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Lieber eintippen</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>QR-Code bitte vor die Kamera halten</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>Prüfling {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>Während der Prüfung hält die Kamera fest, ob Sie im Bild sind.</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>Ab und zu bitten wir Sie um einen kurzen Blick in die Kamera. Wir sagen es vorher.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>Die Aufsicht erhält einen Bericht mit Zeiten und Ergebnissen, ohne Bilder.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>Die Aufsicht erhält einen Bericht mit Zeiten und Ergebnissen, mit kleinen Bildern.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>Nummer ändern</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>Sie sind im Bild</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>Sie sind nicht zu sehen</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>Noch jemand ist im Bild</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>Restzeit: {minutes} min</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>Restzeit: {seconds} s</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>Kurzer Blick in die Kamera in {seconds} s</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>Ihre Prüfung kann beginnen</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>Bitte setzen Sie Ihre Prüfung fort</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>Danke, bitte weitermachen</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>Halten: Ende</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>Ihre Prüfung ist zu Ende</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>Die Prüfung hat nicht begonnen</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>Vielen Dank. Die Aufsicht findet den Bericht unter diesem Code:</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>Der Bericht war nicht zu speichern. Bitte sagen Sie unserem Personal Bescheid.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>Standort einrichten: {site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>Eine Person von mittlerer Größe stellt sich dorthin, wo Besucher stehen werden. Gemessen werden Abstand, Kamerahöhe und Licht, in vier kurzen Schritten.</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Schritt {number} von {count}: {name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Messung läuft…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>Warten: kein Bild von der Kamera</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>An diesem Standort gemessen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>Gespeichert: {site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>Speichern war nicht möglich</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>Dieses Terminal verwendet es ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>Ein Terminal mit site = &quot;{site}&quot; in den Einstellungen verwendet es ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>Gerader Kopf: {level}. Augen bei {top} bis {bottom} der Bildhöhe.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie bisher</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>Niemand im Bild</translation>
    </message>
    <message>
        <source>met</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>Die erste nicht erfüllte gibt den Hinweis. Voller Balken: am Grenzwert.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>Blicke/s</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>CPU/Blick</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>Die Kamera wird geöffnet</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>Zurzeit keine Bilder</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>Die Kamera wird von selbst neu verbunden.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Kein Bild von der Kamera</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>Kabel prüfen und andere Programme schließen, die sie nutzen; sie startet von selbst neu.</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>Diese Kamera ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>Dieses Fenster schließen und mit einer anderen Kamera neu starten.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>Augenabstand</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>Kopfdrehung</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>Kinn zur Geraden</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>Kopfneigung</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>Bewegung in 1/30 s</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>Gleichmäßiges Licht</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>Gegenlicht</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>zu niedrig</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>zu hoch</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>Gesicht deutlich</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>Nah genug</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>Weit genug weg</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>Platz fürs Gesicht</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In der Mitte</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>Höhe der Augen</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>Rechtes Auge im Bild</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>Linkes Auge im Bild</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>Rechte Seite im Bild</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>Linke Seite im Bild</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>Kopf im Bild</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>Kinn im Bild</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>Gesicht nach vorn</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>Kinn gerade</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>Kopf aufrecht</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>Hell genug</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>Wenig Dunkles</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>Nicht zu hell</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>Wenig Weißes</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>Licht gleichmäßig</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>Kein Gegenlicht</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Unbewegt</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>As sharp as before</source>
        <translation>Scharf wie zuvor</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>Dorthin stellen, wo Besucher stehen werden, und auf den Bildschirm schauen.</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>Kamerawinkel</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>Dort bleiben, den Kopf gerade halten und auf den Bildschirm schauen.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>Aufrecht hinstellen, in voller Größe, und auf den Bildschirm schauen.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>Den Raum beleuchten wie im Betrieb und auf den Bildschirm schauen.</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>Warten: niemand im Bild</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>Warten: bitte nur eine Person</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>Warten: bitte gerade auf den Bildschirm schauen</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>Warten: bitte stillhalten</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>Der Abstand stimmt; {nearest} bis {farthest} davon ginge auch.</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Zu weit weg: Besucher bei {nearest} bis {farthest} dieses Abstands aufstellen.</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>Zu nah: Besucher bei {nearest} bis {farthest} dieses Abstands aufstellen.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>Das Kamerabild ist für jeden Abstand zu klein: größeres Bild einstellen, etwa 1920 × 1080.</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>Die Kamera sieht einen geraden Kopf bei {pitch}; das gilt hier als gerade.</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>Die Kamera ist zu hoch ({pitch}): tiefer anbringen, näher an Augenhöhe.</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>Die Kamera ist zu tief ({pitch}): höher anbringen, näher an Augenhöhe.</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>Personen von {smaller}&#xa0;cm kleiner bis {taller}&#xa0;cm größer als Sie passen ins Bild.</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>Nur {taller}&#xa0;cm größer passt: Kamera höher anbringen oder nach oben neigen.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>Nur {smaller}&#xa0;cm kleiner passt: Kamera tiefer anbringen oder nach unten neigen.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>Nur {smaller}&#xa0;cm kleiner bis {taller}&#xa0;cm größer passt: Besucher weiter weg aufstellen oder die Kamera hochkant drehen.</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>Gesichter sind zu dunkel: von vorn beleuchten.</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>Gesichter sind zu hell: Licht dimmen oder weicher machen.</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>Hinten ist es heller als vorn: Licht von hinten abdecken oder vermeiden.</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>Eine Seite ist dunkler: beide Gesichtshälften gleich beleuchten.</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>Das Licht ist gut: hell genug, gleichmäßig und nicht von hinten.</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>In die Kamera sehen</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>Bitte vor den Bildschirm stellen</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>Bitte nur eine Person</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>Andere bitte zurücktreten</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Bitte näher kommen</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Bitte etwas zurück</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Bitte nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Bitte nach rechts</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>Bitte etwas höher</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>Aufrecht sitzen oder Sitz höher stellen</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>Bitte etwas tiefer</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>Wenn das nicht geht: einen Schritt zurück</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>Zur Kamera drehen</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>Kopf gerade halten</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>Es ist zu dunkel</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>Bitte zum Licht drehen</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>Es ist zu hell</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>Bitte vom Licht wegdrehen</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>Gesicht zum Licht</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>Licht kommt von der Seite oder von hinten</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Bitte stillhalten</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>Gut, so bleiben</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>Sie waren nicht ganz in der Mitte</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>Bitte das Gesicht ins Oval bringen</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>Ihr Gesicht war nicht deutlich zu sehen</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Bitte gerade in die Kamera schauen</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>Es war mehr als eine Person im Bild</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>Bitte nur eine Person zur Zeit</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>Sie waren etwas zu weit weg</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>Bitte näher an den Bildschirm kommen</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>Sie waren etwas zu nah</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>Bitte einen kleinen Schritt zurück</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>Ihr Gesicht war zur Seite gedreht</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>Ihr Kopf war geneigt</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>Das Bild war zu dunkel</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>Bitte das Gesicht zum Licht drehen</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>Das Bild war zu hell</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>Bitte vom hellen Licht wegdrehen</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>Das Licht war ungleichmäßig</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>Bitte das ganze Gesicht ins Licht</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>Das Bild war unscharf</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>Bitte einen Moment stillhalten</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>Ihr Gesicht war nicht ganz zu sehen</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>Augen, Nase und Mund bitte frei lassen</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>Es war noch etwas anderes im Bild</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>Telefon, Bildschirme und Fotos bitte weglegen</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>Die Kamera ist zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>Dieses Terminal ist beim Prüfdienst nicht angemeldet.</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>Der Prüfdienst nimmt zurzeit keine Prüfungen mehr an.</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>Zurzeit besteht keine Verbindung.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>Dieses Terminal macht zur Sicherheit eine Pause.</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>Dieses Terminal ist zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>Unser Personal hat dieses Terminal vorerst geschlossen.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Zum Starten berühren</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>Ein kurzer Blick in die Kamera, nur ein paar Sekunden</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>Einen Moment, gleich bereit…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>Unser Personal hilft Ihnen auf anderem Weg.</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>Dürfen wir ein Foto von Ihrem Gesicht machen?</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>Darf {brand} ein Foto von Ihrem Gesicht machen?</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>Wir prüfen nur, ob ein echter Mensch hier ist.</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>Jeder Versuch macht ein Foto von Ihrem Gesicht.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>Das Foto geht über eine sichere Verbindung an {recipient} ({region}).</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>Das Foto geht über eine sichere Verbindung an {recipient}.</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>Dies ist eine Vorführung: Das Foto bleibt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>Dieses Terminal löscht das Foto, sobald Sie fertig sind.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>Für Rückfragen wird {keep_hours} h lang eine verschlüsselte Kopie aufbewahrt, die dieses Terminal nicht öffnen kann; danach wird sie gelöscht.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>Für Rückfragen wird {keep_days} Tage lang eine verschlüsselte Kopie aufbewahrt, die dieses Terminal nicht öffnen kann; danach wird sie gelöscht.</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>Sie dürfen ablehnen: Unser Personal hilft auf anderem Weg.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>Sie können Ihre Einwilligung jederzeit widerrufen: Fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>Sie können Ihre Einwilligung jederzeit widerrufen: beim Personal oder über {contact}.</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>Alles dazu: {address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Ja, einverstanden</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>Ja, ich bin da</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Brauchen Sie mehr Zeit?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Ich brauche mehr Zeit</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>Sie können sich entspannen</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment, bitte</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>Die Kamera startet neu</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>Fertig, vielen Dank</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>Sie können weitergehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Bitte fragen Sie unser Personal</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>Man hilft Ihnen gern weiter. Zeigen Sie diesen Code:</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>Man hilft Ihnen gern weiter.</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>Prüfung zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>Es liegt nicht an Ihnen. Wir versuchen es weiter, Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>Es liegt nicht an Ihnen. Unser Personal hilft Ihnen.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>Zurzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>Unser Personal hilft Ihnen gern auf anderem Weg.</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Anderer Weg</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>Sprache wählen</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>Einfacher für mich</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Mehr Kontrast</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>Tasten weiter unten</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Ihr Bild</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>Zum Vorlesen {key} drücken</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>Zum Vorlesen dieses Bildschirms drücken Sie F1 oder die Sterntaste.</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>Es wird vorgelesen.</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>Es wird nicht mehr vorgelesen.</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>Dieses Terminal hat keine Stimme für diese Sprache. Töne leiten Sie.</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>Mit den Pfeiltasten wechseln Sie zwischen den Tasten am Bildschirm, mit der Eingabetaste drücken Sie. F2 wiederholt alles. Plus und Minus ändern die Lautstärke.</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>Lautstärke {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>Willkommen. Es genügt ein kurzer Blick in die Kamera, nur ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>Zum Starten die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>Einen Moment, gleich bereit.</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>Es gibt zwei Antworten: {no}, oder: {yes}. Wählen Sie mit den Pfeiltasten und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>Schauen Sie zur Kamera. Sie hören, wie Sie sich bewegen sollen. Wenn ein sanfter Ton erklingt, bleiben Sie so.</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>Wird geprüft. Sie können sich entspannen.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>Für einen neuen Versuch die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>Der Code lautet {code}.</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>Wenn Sie fertig sind, die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>Um es jetzt zu versuchen, die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>Weiter mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>Für mehr Zeit eine beliebige Taste drücken.</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}, gewählt</translation>
    </message>
</context>
</TS>
