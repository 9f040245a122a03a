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
        <source>Close</source>
        <translation>Schließen</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation type="unfinished"></translation>
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
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
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
        <translation>In die Kamera schauen</translation>
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
        <source>The picture goes to the online checking service over a secure connection.</source>
        <translation>Das Foto geht über eine gesicherte Verbindung an den Online-Prüfdienst.</translation>
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
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>Sie dürfen Nein sagen: Unser Personal hilft Ihnen auf anderem Weg.</translation>
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
        <translation>Man hilft Ihnen gern auf anderem Weg. Bitte zeigen Sie diesen Code:</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>Man hilft Ihnen gern auf anderem Weg.</translation>
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
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
</context>
</TS>
