<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Calibrate</source>
        <translation>校正</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
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
        <translation>終了</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>設置場所の設定：{site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>平均的な身長の方に、利用者が立つ位置に立ってもらいます。距離、カメラの高さ、光を四つの短い手順で測ります。</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>手順 {number}/{count}：{name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>待機中：カメラの映像がありません</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>この場所での測定結果</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>保存しました：{site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>この端末では次回の起動から使われます。</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>設定に site = &quot;{site}&quot; とある端末では、次回の起動から使われます。</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>正面の角度：{level}。目の位置は画像の高さの {top} から {bottom}。</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>誰も写っていません</translation>
    </message>
    <message>
        <source>met</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>最初の不合格が案内になります。バーの右端が限度です。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>枚/秒</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>解析/秒</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>CPU/解析</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>カメラを開いています</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>数秒かかります。</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>現在、映像がありません</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>カメラに自動で再接続しています。</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>カメラの映像がありません</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>ケーブルを確認し、カメラを使うほかのプログラムを閉じてください。自動で再開します。</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>このカメラは使用できません</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>この画面を閉じ、別のカメラで起動し直してください。</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>両目の間隔</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>顔の左右の向き</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>顔の上下の向き</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>頭の傾き</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>鮮明さ</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>1/30 秒間の動き</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>光の均一さ</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>逆光</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>低すぎ</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>高すぎ</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>一人だけ</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>顔が明瞭</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>十分近い</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>十分遠い</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>顔が収まる</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>左右の中央</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>目の高さ</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>右目が画面内</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>左目が画面内</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>右側が画面内</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>左側が画面内</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>頭が画面内</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>あごが画面内</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>顔が正面</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>あごが水平</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>頭がまっすぐ</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>十分明るい</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>暗部が少ない</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>明るすぎない</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>白飛びが少ない</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>光が均一</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>逆光なし</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>鮮明</translation>
    </message>
    <message>
        <source>As sharp as before</source>
        <translation>以前と同じ鮮明さ</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>利用者が立つ位置に立ち、画面を見てください。</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>カメラの角度</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>そのまま頭を水平に保ち、画面を見てください。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>まっすぐ自然に立ち、画面を見てください。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>照明を普段の状態にして、画面を見てください。</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>待機中：誰も写っていません</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>待機中：お一人でお願いします</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>待機中：画面をまっすぐ見てください</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>待機中：動かないでください</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>距離は適切です。この距離の {nearest} から {farthest} でも使えます。</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>遠すぎます：利用者の位置をこの距離の {nearest} から {farthest} にしてください。</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>近すぎます：利用者の位置をこの距離の {nearest} から {farthest} にしてください。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>カメラの画像が小さすぎ、どの距離でも使えません：1920 × 1080 など、より大きな画像を設定してください。</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>カメラから見た水平な頭は {pitch} です。ここではこれを水平とします。</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>カメラが高すぎます（{pitch}）：目の高さに近づくよう下げてください。</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>カメラが低すぎます（{pitch}）：目の高さに近づくよう上げてください。</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>あなたより {smaller}&#xa0;cm 低い方から {taller}&#xa0;cm 高い方まで収まります。</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>{taller}&#xa0;cm 高い方までしか収まりません：カメラを上げるか、上に傾けてください。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>{smaller}&#xa0;cm 低い方までしか収まりません：カメラを下げるか、下に傾けてください。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>{smaller}&#xa0;cm 低い方から {taller}&#xa0;cm 高い方までしか収まりません：利用者の位置を遠くするか、カメラを縦向きにしてください。</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>顔が暗すぎます：正面から照らしてください。</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>顔が明るすぎます：光を弱めるか、柔らかくしてください。</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>正面より後ろが明るくなっています：後ろの光を遮るか、避けてください。</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>片側が暗くなっています：顔の両側を同じように照らしてください。</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>光は良好です。明るさは十分で均一、逆光もありません。</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>カメラを見てください</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>画面の正面にお立ちください</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>お一人でお願いします</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>ほかの方は一歩お下がりください</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>近づいてください</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>少し下がってください</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左へ動いてください</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右へ動いてください</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>少し上へ</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>背筋を伸ばすか、椅子を上げてください</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>少し下へ</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>難しければ一歩お下がりください</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>カメラに向いてください</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>頭をまっすぐに</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>暗すぎます</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>明るい方を向いてください</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>明るすぎます</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>強い光を避けてください</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>光に顔を向けてください</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>光が横か後ろから当たっています</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>そのまま動かないで</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>そのままお待ちください</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>位置が少しずれていました</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>顔を楕円の枠に合わせてください</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>お顔がはっきり見えませんでした</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>カメラをまっすぐ見てください</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>複数の方が写っていました</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>お一人ずつお願いします</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>少し離れすぎていました</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>画面に近づいてください</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>少し近すぎました</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>小さく一歩お下がりください</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>お顔が横を向いていました</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>頭が傾いていました</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>画像が暗すぎました</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>明るい方へ顔を向けてください</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>画像が明るすぎました</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>強い光を避けてください</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>光の当たり方にむらがありました</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>顔全体に光が当たるようにしてください</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>画像がぶれていました</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>少しの間、動かないでください</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>お顔全体が見えませんでした</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>目と鼻と口が見えるようにしてください</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>ほかの物が写っていました</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>電話や画面、写真をしまってください</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>現在、カメラを使用できません。</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>この端末は確認サービスに接続されていません。</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>確認サービスは現在、受付を停止しています。</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>現在、通信できません。</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>安全のため、この端末は休止しています。</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>画面に触れて開始</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>数秒間、カメラを見るだけです</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>準備中です。お待ちください…</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>お顔の写真を撮ってもよろしいですか？</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>{brand}がお顔の写真を撮ってもよろしいですか？</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>ご本人がここにいることの確認だけに使います。</translation>
    </message>
    <message>
        <source>The picture goes to the online checking service over a secure connection.</source>
        <translation>写真は安全な通信でオンラインの確認サービスに送られます。</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>これはデモです。写真はこの端末から出ません。</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>終了後すぐに、この端末は写真を削除します。</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>お断りいただけます。係員が別の方法でご案内します。</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>同意します</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>同意しません</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>まだいらっしゃいますか？</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>もう少し時間が必要です</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>楽にしてください</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>カメラを再起動しています</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>完了しました</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>お進みください</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>係員にお声がけください</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>別の方法でご案内します。この番号をお見せください：</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>別の方法でご案内します。</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>ただいま確認できません</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>お客様のせいではありません。自動で再試行しています。そのままお待ちください。</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>お客様のせいではありません。係員がご案内します。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>ただいま休止中です</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>係員が別の方法でご案内します。</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>別の方法</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>シミュレーション</translation>
    </message>
</context>
</TS>
