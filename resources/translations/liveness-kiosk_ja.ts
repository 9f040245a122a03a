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
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>カメラに映るもの</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>サービスの次の応答</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>測定値を表示</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>自動で実行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>自動で​実行中です。​触れると​操作できます。</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>デモは{seconds}秒後に​自動で​同意します</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>映像の遅れ</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>解析1回</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>符号化</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} fps</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>近づく</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>案内される</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>適切な位置</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>中央から外れる</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>遠すぎる</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>近すぎる</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>暗すぎる</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>明るすぎる</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>横からの光</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>横を向く</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>落ち着かない</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>2人いる</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>立ち去る</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>誰もいない</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>画面の提示</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>マスクの着用</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>顔なし</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>遅延、3秒</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>サービス障害</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>位置合わせ</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>撮影中</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>端末内で​完了できませんでした。​理由は​ログにあります。</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>記録を​読み込めません。​理由は​ログにあります。</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>利用者が使用中です</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>管理パネルを開くと​利用を終了し、​画像を消去します。</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>利用を終了</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>試験を実施中です</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>管理者が​終了したことが​報告書に​記されます。</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>試験を終了</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>PIN が設定されていません</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>この機器で、​端末を動かすユーザーとして​設定してください：​liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>管理者の PIN</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>PIN が違います。​待ち時間までの​残り回数：{count}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>PIN の間違いが​多すぎます。​{seconds} 秒​お待ちください</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>このパネルを閉じると​受付を再開します。</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>休止中：​再開するまで​受け付けません。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>入力した桁数：{count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>今は​PINを​受け付けられません。​理由は​ログにあります。</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>映像と選択</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>設置設定</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>測定と校正</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>API テスト</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>接続、認証情報、時計</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>言語と音量</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>利用者の最初の言語</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>結果、時間、原因</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>最近の試行</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>番号、リクエスト ID</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>USB メモリーかフォルダーへ</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>運用</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>休止、再起動、終了</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>カメラを探しています…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>カメラが​接続されていません。​接続して​再検索してください。</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>この映像は​接続中の​カメラの​ものでは​ありません。​カメラを​使うには、​接続してから​再検索してください。</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>現在：​{name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>次回の起動から：​{name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>仮想：​どんな画像も​入力できるため、​設定で​許可されていません</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>仮想：​どんな画像も​入力できます</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>配信方法が不明です</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>再検索</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>カメラを再起動</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>{host} に​認証情報と空の画像で​一回リクエストを​送りました。​誰の顔も​含みません。</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>応答は模擬です：​クラウドではなく​この端末のサービスを​試します。</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>すべて正常です</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>直すところがあります</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>もう一度テスト</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>リクエスト ID：​{id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>API は応答しています。</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>接続できません：​ネットワークケーブル、​ルーター、​api.url を​確認してください。</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>時間内に​応答がありません：​ネットワークの速度を​確認してください。</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>証明書が​信頼されません：​時計とプロキシを​確認してください。</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>別のものが​応答しています：​api.url を​確認してください。</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>相手側に​不具合があります：​数分後に​もう一度​お試しください。</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>受け付けられました。</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>拒否されました：​api.appcode、​または api.app_key と​api.app_secret を​確認してください。</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>有効ですが、​利用枠が​使い切られたか​未払いです：​更新してください。</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>不明です：​先に上の項目を​直してください。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正確です。</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>ずれています：​この機器の時刻を​合わせるか、​時刻同期を​有効にしてください。</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>サーバーと {seconds} 秒​ずれています：​この機器の時刻を​合わせてください。</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>利用者は​この言語から​始めます</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>来訪者ごとの​最初の音量：{percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>音を小さく</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>音を大きく</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>テスト音</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>終了した利用</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>{seconds} 秒以内に撮影</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>{number} 回目で合格</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{all} 件中 {count} 件</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>午前0時からの集計</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>書き出し​できませんでした。​理由は​ログにあります。</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>書き出し済み：{names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>判定なし</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>時間内に​使える顔なし</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>中止または退去</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>カメラが使えない</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>試行はまだありません</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>リクエスト ID</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>新しい方</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>古い方</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>本人が実在</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>実在せず</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>接続なし</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>時間内に応答なし</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>証明書が無効</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>認証情報の拒否</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>利用枠なし</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>サービス混雑</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>時計のずれ</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>応答を解釈できず</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>サービスの不具合</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>顔が見つからず</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>画像を読めず</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>端末ロック中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>同意なし</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退去</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>別の方法を選択</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>端末の不具合</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>今日の集計と​最近の試行を​CSV と JSON で​書き出します：​画像や点数は​含みません。</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>保存先：​{folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>USB メモリーを挿すか、​operator.export_folder を​設定してから​戻ってください。</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>端末は受付中です。</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>端末は休止中です。​再起動後も​続きます。</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>端末は​ロック中です：​確認の不成立が​続きました。</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>休止する</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>受付を再開</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>端末を再起動</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>端末を​今すぐ再起動しますか？</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>今すぐ終了しますか？</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>カメラを​再起動しています。</translation>
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
        <translation>受験番号を​入力してください</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>受験番号では​ないようです。​ご確認ください。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>すべて消去</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>コードを読み取る</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>手で入力</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>QR コードを​カメラに​かざしてください</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>受験者 {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>試験中、​カメラは​あなたが​写っているかを​記録します。</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>ときどき​カメラを見るよう​お願いします。​事前にお知らせします。</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>監督者には​時刻と結果の報告が​届きます。​写真は​含まれません。</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>監督者には​時刻と結果の報告が、​小さな写真付きで​届きます。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始する</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>番号を変更</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>写っています</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>写っていません</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>ほかの人が​写っています</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>残り時間：{minutes}分</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>残り時間：{seconds}秒</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>{seconds} 秒後に​カメラを​見てください</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>今すぐ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>ありがとうございます</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>試験を​始められます</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>試験を​続けてください</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>ありがとうございます。​続けてください</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>長押しで終了</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>試験は終了しました</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>試験は​始まっていません</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>ありがとうございました。​監督者は​この番号で​報告を見つけます：</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>報告を​保存できませんでした。​係員に​お知らせください。</translation>
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
        <translation>平均的な身長の方に、​利用者が立つ位置に​立ってもらいます。​距離、​カメラの高さ、​光を​四つの短い手順で​測ります。</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>手順 {number}/{count}：​{name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>待機中：​カメラの映像が​ありません</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>この場所での​測定結果</translation>
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
        <translation>保存​できませんでした</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>この端末では​次回の起動から​使われます。</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>設定に site = &quot;{site}&quot; とある端末では、​次回の起動から​使われます。</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>正面の角度：​{level}。​目の位置は​画像の高さの {top} から {bottom}。</translation>
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
        <translation>最初の不合格が​案内になります。​バーの右端が​限度です。</translation>
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
        <translation>カメラを​開いています</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>数秒かかります。</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>現在、​映像がありません</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>カメラに自動で​再接続しています。</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>カメラの映像が​ありません</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>ケーブルを確認し、​カメラを使う​ほかのプログラムを​閉じてください。​自動で再開します。</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>このカメラは​使用できません</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>この画面を閉じ、​別のカメラで​起動し直してください。</translation>
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
        <translation>利用者が立つ位置に​立ち、​画面を​見てください。</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>カメラの角度</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>そのまま​頭を水平に保ち、​画面を​見てください。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>まっすぐ自然に立ち、​画面を​見てください。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>照明を普段の状態にして、​画面を​見てください。</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>待機中：​誰も写っていません</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>待機中：​お一人で​お願いします</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>待機中：​画面をまっすぐ​見てください</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>待機中：​動かないでください</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>距離は適切です。​この距離の {nearest} から {farthest} でも​使えます。</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>遠すぎます：​利用者の位置を​この距離の {nearest} から {farthest} に​してください。</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>近すぎます：​利用者の位置を​この距離の {nearest} から {farthest} に​してください。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>カメラの画像が​小さすぎ、​どの距離でも​使えません：​1920 × 1080 など、​より大きな画像を​設定してください。</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>カメラから見た​水平な頭は {pitch} です。​ここではこれを​水平とします。</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>カメラが​高すぎます​（{pitch}）：​目の高さに​近づくよう​下げてください。</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>カメラが​低すぎます​（{pitch}）：​目の高さに​近づくよう​上げてください。</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>あなたより {smaller}&#xa0;cm 低い方から {taller}&#xa0;cm 高い方まで​収まります。</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>{taller}&#xa0;cm 高い方までしか​収まりません：​カメラを上げるか、​上に傾けてください。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>{smaller}&#xa0;cm 低い方までしか​収まりません：​カメラを下げるか、​下に傾けてください。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>{smaller}&#xa0;cm 低い方から {taller}&#xa0;cm 高い方までしか​収まりません：​利用者の位置を​遠くするか、​カメラを縦向きに​してください。</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>顔が暗すぎます：​正面から​照らしてください。</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>顔が明るすぎます：​光を弱めるか、​柔らかくしてください。</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>正面より後ろが​明るくなっています：​後ろの光を遮るか、​避けてください。</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>片側が​暗くなっています：​顔の両側を​同じように​照らしてください。</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>光は良好です。​明るさは十分で均一、​逆光もありません。</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>カメラを​見てください</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>画面の正面に​お立ちください</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>お一人でお願いします</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>ほかの方は​一歩お下がりください</translation>
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
        <translation>背筋を伸ばすか、​椅子を高く</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>少し下へ</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>難しければ​一歩お下がりください</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>カメラに​向いてください</translation>
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
        <translation>光が横か後ろから​当たっています</translation>
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
        <translation>位置が少し​ずれていました</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>顔を楕円の枠に​合わせてください</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>お顔がはっきり​見えませんでした</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>カメラをまっすぐ​見てください</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>複数の方が​写っていました</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>お一人ずつ​お願いします</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>少し離れ​すぎていました</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>画面に近づいて​ください</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>少し近すぎました</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>小さく一歩​お下がりください</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>お顔が横を​向いていました</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>頭が傾いて​いました</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>画像が​暗すぎました</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>明るい方へ​顔を向けてください</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>画像が​明るすぎました</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>強い光を​避けてください</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>光の当たり方に​むらがありました</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>顔全体に光が​当たるように​してください</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>画像がぶれて​いました</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>少しの間、​動かないでください</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>お顔全体が​見えませんでした</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>目と鼻と口が​見えるように​してください</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>ほかの物が​写っていました</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>電話や画面、​写真を​しまってください</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>現在、カメラを​使用できません。</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>この端末は​確認サービスに​接続されていません。</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>確認サービスは現在、​受付を停止しています。</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>現在、​通信できません。</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>安全のため、​この端末は​休止しています。</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>現在、​この端末は​使用できません。</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>係員がこの端末を​一時的に​閉じています。</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>画面に触れて​開始</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>数秒間、​カメラを​見るだけです</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>準備中です。​お待ちください…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>承知しました</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>係員が別の方法で​ご案内します。</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>お顔の写真を​撮っても​よろしいですか？</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>{brand}が​お顔の写真を​撮っても​よろしいですか？</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>実在する方が​ここにいることの​確認だけに​使います。</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>1回の確認ごとに​お顔の写真を​1枚撮ります。</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>写真は​安全な接続で、​{region}の​{recipient}に​送られます。</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>写真は​安全な接続で、​{recipient}に​送られます。</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>これはデモです。​写真はこの端末から​出ません。</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>終了後すぐに、​この端末は​写真を削除します。</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>この端末では​開けない​暗号化した​コピーを、​お問い合わせに​備えて​{keep_hours}時間​保管し、​その後​削除します。</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>この端末では​開けない​暗号化した​コピーを、​お問い合わせに​備えて​{keep_days}日間​保管し、​その後​削除します。</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>お断りいただけます。​係員が別の方法で​ご案内します。</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>同意は​いつでも取り消せます。​係員に​お声がけください。</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>同意は​いつでも取り消せます。​係員または​{contact}に​ご連絡ください。</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>詳しい説明：{address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>続きを読む</translation>
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
        <translation>まだ​いらっしゃいますか？</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>はい、います</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>もう少し時間が​必要ですか？</translation>
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
        <translation>少々​お待ちください</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>カメラを​再起動しています</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>完了しました。​ありがとうございました</translation>
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
        <translation>係員に​お声がけください</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>別の方法で​ご案内します。​この番号を​お見せください：</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>別の方法で​ご案内します。</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>ただいま​確認できません</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>お客様のせいでは​ありません。​自動で再試行しています。​そのまま​お待ちください。</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>お客様のせいでは​ありません。​係員が​ご案内します。</translation>
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
        <translation>ただいま​休止中です</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>係員が​別の方法で​ご案内します。</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>別の方法</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>言語を​お選びください</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>使いやすくする</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>コントラストを強く</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>ボタンを低く</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>動きを少なく</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>時間を長く</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>撮影した画像</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>読み上げ</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>{key}キーを​押すと​画面を​読み上げます</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>画面の読み上げは、​F1キーか​星印のキーを​押してください。</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>読み上げを​始めます。</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>読み上げを​終わります。</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>この端末には​この言語の​音声が​ありません。​音で​ご案内します。</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>矢印キーで​ボタンを選び、​エンターキーで​押します。​F2で​もう一度​読み上げます。​プラスと​マイナスで​音量を​変えます。</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>音量 {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>ようこそ。​数秒間、​カメラを​見るだけです。</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>エンターキーで​始めます。</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>準備中です。​お待ちください。</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>答えは​2つです。​{no}、または、{yes}。​矢印キーで選び、​エンターキーを​押してください。</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>カメラのほうを​向いてください。​動き方を​音声で​お伝えします。​やさしい音が​鳴ったら、​そのまま​お待ちください。</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>確認しています。​楽に​してください。</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>エンターキーで​もう一度​試します。</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>コードは{code}です。</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>終わったら​エンターキーを​押してください。</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>エンターキーで​すぐに​試します。</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>エンターキーで​次へ​進みます。</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>時間が​必要なときは、​どれかキーを​押してください。</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}、選択済み</translation>
    </message>
</context>
</TS>
