<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Calibrate</source>
        <translation>校準</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>測量</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>示範</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>鏡頭看到的</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>服務接下來的答覆</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>顯示測量值</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>自動示範</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>正在自動示範，輕觸即可接手。</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>示範將在 {seconds} 秒後自動同意</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>畫面延遲</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>單次分析</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} 幀/秒</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>走近</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>引導就位</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>位置合適</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>偏向一側</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>太遠</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>太近</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>太暗</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>太亮</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>側光</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>看向旁邊</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>動來動去</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>兩個人</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>走開</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>沒有人</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>螢幕翻拍</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>戴著面具</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>沒有人臉</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>緩慢，3 秒</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>服務故障</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>擷取</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>本機未能完成；原因請見記錄檔。</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>無法讀取記錄；原因請見記錄檔。</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>有訪客正在使用</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>開啟管理面板會結束本次使用，並清除畫面。</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>結束本次使用</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>考試正在進行</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>報告會寫明考試由管理員結束。</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>結束考試</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>尚未設定 PIN</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>請在本機上以執行機台的使用者身分設定：liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>管理員 PIN</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>PIN 不正確，等待前還可試 {count} 次</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>PIN 不正確次數過多，請等待 {seconds} 秒</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>管理員</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>關閉此面板後恢復服務訪客。</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>暫停服務：恢復前不接待訪客。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝影機</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>已輸入位數：{count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>現在無法驗證 PIN；原因請見記錄檔。</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>即時畫面、選擇</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>測量、校準</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>API 測試</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>連線、憑證、時鐘</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>語言與音量</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>訪客的起始語言</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>結果、時間、原因</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>最近嘗試</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>號碼、要求編號</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>到 USB 隨身碟或資料夾</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>暫停服務、重新啟動、結束</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>正在尋找攝影機…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>沒有連接攝影機。請接上後重新尋找。</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>此畫面並非來自已連接的攝影機。要使用攝影機，請插入後重新尋找。</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>目前：{name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>下次啟動起：{name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>虛擬：可餵入任何影像，設定不允許</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>虛擬：可餵入任何影像</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>未說明串流方式</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>重新尋找</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>重新啟動攝影機</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>已向 {host} 傳送一個要求，附上憑證和空白影像，不含任何人的臉。</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>回覆為模擬：測試的是本機服務，不是雲端。</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>有需要修正的項目</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再測一次</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時鐘</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>要求編號：{id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>API 有回應。</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>沒有連線：請檢查網路線、路由器和 api.url。</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>未及時回應：請檢查網路速度。</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>伺服器憑證不受信任：請檢查時鐘和 Proxy。</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>回應的是其他服務：請檢查 api.url。</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>對方本身有狀況：請過幾分鐘再測。</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>已接受。</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>遭拒：請檢查 api.appcode，或 api.app_key 和 api.app_secret。</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>憑證有效，但帳戶額度用盡或欠費：請續約。</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>不明：請先修正上面的項目。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正確。</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>不正確：請校正本機時間，或開啟時間同步。</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>與伺服器相差 {seconds} 秒：請校正本機時間。</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>每位訪客都以此語言開始</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>每位訪客開始時的音量：{percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>調低音量</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>調高音量</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>試聽</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>已結束的使用</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>{seconds} 秒內拍攝</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>第 {number} 次嘗試通過</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{all} 中的 {count}</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>快慢</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因統計</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>目前沒有</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>自零時起統計</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>無法匯出；原因請見記錄檔。</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>已匯出：{names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通過</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>無結論</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>未及時拍到可用的臉</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>取消或離開</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>攝影機無法使用</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>尚無嘗試</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>號碼</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>要求編號</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>較新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>較舊</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>真人</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>非真人</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>沒有連線</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未及時回應</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>伺服器憑證不受信任</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>憑證遭拒</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>額度用盡</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>服務忙碌</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>時鐘不正確</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>無法解讀回覆</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>服務有狀況</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>找不到臉</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>無法讀取影像</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>機台已鎖定</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已離開</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>選了其他方式</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>機台有狀況</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>今天的數字和最近嘗試，格式為 CSV 和 JSON：不含影像和分數。</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>匯出到：{folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>請插入 USB 隨身碟，或設定 operator.export_folder，再回到這裡。</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>立即匯出</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>機台正在服務訪客。</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>機台暫停服務，重新啟動後也一樣。</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>本機已鎖定：多次驗證未通過。</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>解除鎖定</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>暫停服務</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>恢復服務</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>重新啟動機台</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>結束程式</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>現在重新啟動機台？</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>現在結束程式？</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>正在重新啟動攝影機。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重測</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>請輸入考生編號</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>這還不是考生編號，請核對一下。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>掃描條碼</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>改用輸入</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>請將 QR 碼對準鏡頭</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>考生 {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>考試期間，鏡頭會記錄您是否在畫面中。</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>我們偶爾會請您看一下鏡頭，並會事先告知。</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>監考人員會收到時間和結果的報告，不含照片。</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>監考人員會收到時間和結果的報告，附小張照片。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始考試</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>更改編號</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>您在畫面中</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>看不到您</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>畫面中有其他人</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>剩餘時間：{minutes} 分</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>剩餘時間：{seconds} 秒</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>{seconds} 秒後請看一下鏡頭</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>謝謝您</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>考試可以開始了</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>請繼續考試</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>謝謝，請繼續作答</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>按住以結束</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>您的考試已結束</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>考試尚未開始</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>謝謝您。監考人員可用這個號碼找到報告：</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>無法寫入報告，請告知工作人員。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>設定此據點：{site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>請一位中等身高的人站在訪客將要站的位置，分四個小步驟測量距離、攝影機高度和光線。</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>第 {number} 步，共 {count} 步：{name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在測量…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>等待中：攝影機沒有畫面</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>此據點的測量結果</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>已儲存：{site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>無法儲存</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>本機下次啟動後即使用。</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>設定中寫有 site = &quot;{site}&quot; 的機台，下次啟動後即使用。</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>平視角度：{level}。眼睛位於畫面高度的 {top} 至 {bottom}。</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>不變</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>畫面中沒有人</translation>
    </message>
    <message>
        <source>met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>提示取自第一個不符合的項目。條滿即達限值。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>畫面</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>影格/秒</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>掉格</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>分析/秒</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>每次 CPU</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>正在開啟攝影機</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>需要幾秒鐘。</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>暫時沒有畫面</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>正在自動重新連接攝影機。</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>攝影機沒有畫面</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>請檢查連接線，並關閉使用攝影機的其他程式；之後會自動恢復。</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>不允許使用此攝影機</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>請關閉此視窗，換一台攝影機重新啟動。</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>兩眼間距</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>左右轉頭</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>俯仰（相對平視）</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>歪頭</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>1/30 秒內移動</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>光線均勻度</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>背光</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>無數值</translation>
    </message>
    <message>
        <source>good</source>
        <translation>合適</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>只有一人</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>臉部清楚</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>距離夠近</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>距離夠遠</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>容得下臉部</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>左右置中</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>眼睛高度</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>右眼在畫面內</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>左眼在畫面內</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>右側在畫面內</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>左側在畫面內</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>頭頂在畫面內</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>下巴在畫面內</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>面向正前方</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>未俯仰</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>頭部擺正</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>亮度足夠</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>暗部不多</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>沒有過亮</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>亮斑不多</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>左右均勻</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>沒有背光</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>靜止</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>As sharp as before</source>
        <translation>清晰度未降</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>請站在訪客將要站的位置，看著螢幕。</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>攝影機角度</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>請留在原處，保持平視，看著螢幕。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>請自然站直，看著螢幕。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光線</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>請按日常使用時的燈光布置，看著螢幕。</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>等待中：畫面中沒有人</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>等待中：請只留一人</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>等待中：請正視螢幕</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>等待中：請保持不動</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>距離合適；此距離的 {nearest} 至 {farthest} 都可以。</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>太遠：請讓訪客站在此距離的 {nearest} 至 {farthest} 處。</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>太近：請讓訪客站在此距離的 {nearest} 至 {farthest} 處。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>攝影機畫面太小，任何距離都不合適：請設定更大的畫面，例如 1920 × 1080。</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>從攝影機看，平視的頭部為 {pitch}；此處即以此為平視。</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>攝影機太高（{pitch}）：請裝低一些，接近眼睛高度。</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>攝影機太低（{pitch}）：請裝高一些，接近眼睛高度。</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>比您矮 {smaller} 公分至高 {taller} 公分的人都能完整入鏡。</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>最多只容得下高 {taller} 公分的人：請將攝影機裝高，或向上傾斜。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>最多只容得下矮 {smaller} 公分的人：請將攝影機裝低，或向下傾斜。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>只容得下矮 {smaller} 公分至高 {taller} 公分的人：請讓訪客站遠一些，或將攝影機直立安裝。</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>臉部太暗：請從正面補光。</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>臉部太亮：請調暗或柔化燈光。</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>背後比正面亮：請遮擋或避開背後的光。</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>臉部一側偏暗：請讓兩側光線一致。</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>光線良好：亮度足夠、均勻，沒有背光。</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>請看鏡頭</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>請站到螢幕正前方</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>請單獨面對鏡頭</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>請旁邊的人退後一步</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>請靠近一點</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>請後退一點</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>請往左一點</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>請往右一點</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>請往上一點</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>請坐直，或調高座椅</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>請往下一點</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>不方便的話，請後退一步</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>請正對鏡頭</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>請把頭擺正</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>光線太暗</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>請轉向亮處</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>光線太亮</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>請避開強光</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>請面向光源</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>光線來自側面或背後</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>請保持不動</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>很好，請保持</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>剛才位置有點偏</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>請把臉對準橢圓框</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>剛才沒看清楚您的臉</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>請正視鏡頭</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>畫面裡不只一個人</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>請單獨面對鏡頭</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>剛才距離有點遠</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>請靠近螢幕一點</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>剛才距離有點近</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>請後退一小步</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>剛才臉沒有正對鏡頭</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>剛才頭有點歪</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>剛才畫面太暗</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>請把臉轉向亮處</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>剛才畫面太亮</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>請避開強光</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>剛才臉上光線不均勻</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>請讓整張臉都照到光</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>剛才畫面有點模糊</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>請保持不動一會兒</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>剛才沒看到您的整張臉</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>請露出眼睛、鼻子和嘴巴</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>畫面裡有其他東西</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>請收起手機、螢幕和照片</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>攝影機暫時無法使用。</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>本機尚未登入驗證服務。</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>驗證服務暫時無法受理更多要求。</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>目前網路未連線。</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>為了安全，本機暫停服務一會兒。</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>本機暫時無法使用。</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>工作人員已暫時關閉本機。</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>輕觸螢幕開始</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>看一下鏡頭，幾秒鐘就好</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>請稍候，正在準備…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>沒關係</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>工作人員會用其他方式協助您。</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>可以拍一張您的臉部照片嗎？</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>可以讓 {brand} 拍一張您的臉部照片嗎？</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>只用來確認是真人在場，不作他用。</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>每次嘗試都會拍一張您的臉部照片。</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>照片透過安全連線傳送至位於{region}的{recipient}。</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>照片透過安全連線傳送至{recipient}。</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>這是示範：照片不會離開本機。</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>辦完後，本機會立即刪除照片。</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>會保留一份本機無法開啟的加密副本 {keep_hours} 小時，以備查詢，之後刪除。</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>會保留一份本機無法開啟的加密副本 {keep_days} 天，以備查詢，之後刪除。</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>您可以不同意，工作人員會用其他方式協助您。</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>您可以隨時撤回同意，請洽工作人員。</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>您可以隨時撤回同意，請洽工作人員，或聯絡 {contact}。</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>完整說明：{address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>我同意</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您還在嗎？</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>是的，我在</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>需要更多時間嗎？</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>我需要多一點時間</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在驗證…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>可以放鬆了</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>請稍候</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>攝影機正在重新啟動</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>完成了，謝謝您</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>您可以繼續了</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>請洽工作人員</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>他們會用其他方式協助您。請出示這個號碼：</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>他們會用其他方式協助您。</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>目前無法驗證</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>這不是您的問題。我們正在重試，您不用做任何事。</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>這不是您的問題，工作人員會協助您。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>現在再試</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>暫停服務</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>工作人員會用其他方式協助您。</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>選擇語言</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>讓我更方便使用</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>提高對比</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>按鈕放低</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>減少動態</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>更多時間</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>您的照片</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模擬示範</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>按 {key} 鍵，收聽本畫面內容</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>要收聽畫面內容，請按 F1 鍵或星號鍵。</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>已開始朗讀。</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>已停止朗讀。</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>本機沒有這個語言的語音，將以提示音引導您。</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>用方向鍵在按鈕之間移動，按 Enter 鍵確認。按 F2 重新朗讀。按加號和減號調整音量。</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>音量 {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>歡迎。只需看一下鏡頭，幾秒鐘就好。</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>按 Enter 鍵開始。</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>請稍候，正在準備。</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>有兩個回答：{no}，或者：{yes}。請用方向鍵選擇，再按 Enter 鍵。</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>請面向鏡頭。您會聽到如何移動的提示。聽到輕柔的提示音後，請保持不動。</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>正在驗證。您可以放鬆了。</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>按 Enter 鍵再試一次。</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>代碼是 {code}。</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>完成後按 Enter 鍵。</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>按 Enter 鍵立即重試。</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>按 Enter 鍵繼續。</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>如需更多時間，請按任意鍵。</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}，已選擇</translation>
    </message>
</context>
</TS>
