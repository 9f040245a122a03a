<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Look at the camera</source>
        <translation>请看镜头</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>请站到屏幕正前方</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>请单独面对镜头</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>旁边的朋友请退后一步</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>请靠近一点</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>请退后一点</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>请向左一点</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>请向右一点</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>请向上一点</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>坐直一些，或调高座椅</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>请向下一点</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>不方便的话，请后退一步</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>请正对镜头</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>请把头摆正</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>光线太暗</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>请转向亮处</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>光线太亮</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>请避开强光</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>请面向光源</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>光线来自侧面或背后</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>很好，请保持</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>刚才位置有点偏</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>请把脸对准椭圆框</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>刚才没看清您的脸</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>请正视镜头</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>画面里不止一个人</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>请单独面对镜头</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>刚才离得有点远</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>请靠近屏幕一点</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>刚才离得有点近</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>请后退一小步</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>刚才脸没有正对镜头</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>刚才头有点歪</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>刚才画面太暗</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>请把脸转向亮处</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>刚才画面太亮</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>请避开强光</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>刚才脸上光线不均匀</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>请让整张脸都照到光</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>刚才画面有点模糊</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>请保持不动一小会儿</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>刚才没看到您的整张脸</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>请露出眼睛、鼻子和嘴</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>画面里有其他东西</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>请收起手机、屏幕和照片</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>摄像头暂时无法使用。</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>本机暂时无法使用核验服务。</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>核验服务暂时无法受理更多请求。</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>网络暂时不通。</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>为了安全，本机暂停服务一会儿。</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>本机暂时无法使用。</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>工作人员已暂停使用本机。</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>轻触屏幕开始</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>看一眼镜头，几秒钟就好</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>请稍候，正在准备…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>没关系</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>工作人员会用其他方式帮您办理。</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>每次尝试都会拍一张您的面部照片。</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>照片通过安全连接发送至位于{region}的{recipient}。</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>照片通过安全连接发送至{recipient}。</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>会保留一份本机无法打开的加密副本 {keep_hours} 小时，以备查询，之后删除。</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>会保留一份本机无法打开的加密副本 {keep_days} 天，以备查询，之后删除。</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>您可以随时撤回同意，请找工作人员。</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>您可以随时撤回同意，请找工作人员，或联系 {contact}。</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>完整说明：{address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>是的，我在</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>需要更多时间吗？</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>选择语言</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>让我更方便使用</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>提高对比度</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>按钮放低</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>更多时间</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>您的照片</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>可以拍一张您的面部照片吗？</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>可以让 {brand} 拍一张您的面部照片吗？</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>只用来确认是真人在场，不作他用。</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>这是演示：照片不会离开本机。</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>办完后，本机会立即删除照片。</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>您可以不同意，工作人员会用其他方式帮您办理。</translation>
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
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>再给我一点时间</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>可以放松了</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>请输入考生号</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>这还不是考生号，请核对一下。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>改为输入</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>请将二维码对准镜头</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>考生 {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>考试期间，摄像头会记录您是否在画面中。</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>考试中会不时请您看一下镜头，我们会提前告诉您。</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>监考人员会收到时间和结果的报告，不含照片。</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>监考人员会收到时间和结果的报告，附有小照片。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>修改考生号</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>您在画面中</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>看不到您</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>画面中还有别人</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>剩余时间：{minutes} 分</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>剩余时间：{seconds} 秒</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>{seconds} 秒后请看一下镜头</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>考试可以开始了</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>请继续考试</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>谢谢，请继续答题</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>长按结束</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>考试已结束</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>考试没有开始</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>谢谢。监考人员可凭此代码查到报告：</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>报告没能保存，请告诉工作人员。</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>摄像头正在重新启动</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>好了，谢谢您</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>您可以继续了</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>请找工作人员</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>他们会用其他方式帮您办理。请出示这个号码：</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>他们会用其他方式帮您办理。</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>暂时无法核验</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>这不是您的问题。我们正在重试，您什么都不用做。</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>这不是您的问题，工作人员会帮您办理。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>现在再试</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>工作人员会用其他方式帮您办理。</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟演示</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>镜头看到的</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>服务接下来的答复</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>显示测量值</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>自动演示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>正在自动演示，轻触即可接手。</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>演示将在 {seconds} 秒后自动同意</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>画面延迟</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>单次分析</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} 帧/秒</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>走近</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>引导就位</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>位置合适</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>偏向一侧</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>太远</translation>
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
        <translation>侧光</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>看向旁边</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>动来动去</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>走开</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>屏幕翻拍</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>戴着面具</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>缓慢，3 秒</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>服务故障</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>本机内部出错，原因见日志。</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>无法读取记录，原因见日志。</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>有访客正在使用</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>打开管理面板会结束本次使用，并清除其画面。</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>结束本次使用</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>考试正在进行</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>报告会写明考试由管理员结束。</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>结束考试</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>尚未设置 PIN 码</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>请在本机上以运行本程序的用户身份设置：liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>管理员 PIN 码</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>PIN 码不正确，还可再试 {count} 次</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>尝试次数过多，请等待 {seconds} 秒</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>管理面板</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>关闭面板后，本机恢复为访客服务。</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>已停止服务：恢复之前，访客无法使用。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>已输入位数：{count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>现在无法验证 PIN，原因见日志。</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>实时画面、选择</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>安装调试</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>测量值、校准</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>接口测试</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>连通、凭证、时钟</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>语言和音量</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>访客的初始语言</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日数据</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>结果、用时、原因</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>最近检测</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>短码、请求编号</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>到 U 盘或文件夹</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>停止服务、重启、退出</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>正在查找摄像头…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>未连接摄像头，请插上后重新查找。</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>此画面并非来自已连接的摄像头。要使用摄像头，请插入后重新查找。</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>当前：{name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>下次启动起：{name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>虚拟：可被输入任意画面，设置不允许使用</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>虚拟：可被输入任意画面</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>未提供视频格式</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>重启摄像头</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>已向 {host} 发送一次请求，只含凭证和空图片，不含任何人脸。</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>应答为模拟：测试的是本机服务，不是云端。</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>有问题需要处理</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>连通</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>请求编号：{id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>接口有应答。</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>无法连接：请检查网线、路由器和 api.url。</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>未及时应答：请检查网络速度。</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>证书不受信任：请检查时钟和代理。</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>应答的不是该接口：请检查 api.url。</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>对方服务出错：请过几分钟再测。</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>已接受。</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>被拒绝：请检查 api.appcode，或 api.app_key 和 api.app_secret。</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>凭证有效，但账户额度用尽或欠费：请续费。</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>未知：请先解决上面的问题。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>不正确：请校准本机时间，或打开时间同步。</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>与服务器相差 {seconds} 秒：请校准本机时间。</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>每位访客开始时使用的语言</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>每位访客开始时的音量：{percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>调低音量</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高音量</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>已结束的使用</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>{seconds} 秒内完成拍摄</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>第 {number} 次检测通过</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>自零点起统计</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>未能导出，原因见日志。</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>已导出：{names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>未及时拍到可用人脸</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>取消或离开</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>摄像头故障</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>还没有检测</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>短码</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求编号</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>活体</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>非活体</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>凭证被拒绝</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>额度用尽</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>服务繁忙</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>时钟不正确</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>应答无法识别</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>对方服务出错</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未检测到人脸</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>图片无法读取</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>本机已锁定</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>选择其他方式</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>本机故障</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>今日数据和最近检测，CSV 和 JSON 格式：不含图片和分数。</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>导出到：{folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>请插入 U 盘，或设置 operator.export_folder，再打开本页。</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>立即导出</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>本机正在为访客服务。</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>本机已停止服务，重启后仍然停止。</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>本机已锁定：多次核验未通过。</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>停止服务</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>恢复服务</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>重启本机程序</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>现在重启本机程序？</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>现在退出本机程序？</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>摄像头正在重新启动。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重测</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>设置此站点：{site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>请一位中等身高的人站在访客将要站的位置，分四个小步骤测量距离、摄像头高度和光线。</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>第 {number} 步，共 {count} 步：{name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>等待中：摄像头没有画面</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>此站点的测量结果</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>已保存：{site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>本机下次启动后即使用。</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>设置中写有 site = &quot;{site}&quot; 的终端，下次启动后即使用。</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>平视角度：{level}。眼睛位于画面高度的 {top} 至 {bottom}。</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>画面中没有人</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>提示语取自第一个未满足的项。条满即达到限值。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>帧/秒</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢帧</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>延迟</translation>
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
        <translation>正在打开摄像头</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>需要几秒钟。</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>暂时没有画面</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>正在自动重新连接摄像头。</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>摄像头没有画面</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>请检查连接线，并关闭占用摄像头的其他程序；之后会自动恢复。</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>不允许使用此摄像头</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>请关闭此窗口，换一个摄像头重新启动。</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>两眼间距</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>左右转头</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>俯仰（相对平视）</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>歪头</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>1/30 秒内移动</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>光线均匀度</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>背光</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>good</source>
        <translation>合适</translation>
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
        <translation>面部可辨</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>距离够近</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>距离够远</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>容得下面部</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>左右居中</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>眼睛高度</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>右眼在画面内</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>左眼在画面内</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>右侧在画面内</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>左侧在画面内</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>头顶在画面内</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>距离合适；此距离的 {nearest} 至 {farthest} 都可以。</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>太远：请让访客站在此距离的 {nearest} 至 {farthest} 处。</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>太近：请让访客站在此距离的 {nearest} 至 {farthest} 处。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>只容得下矮 {smaller} 厘米至高 {taller} 厘米的人：请让访客站远一些，或将摄像头竖装。</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>下巴在画面内</translation>
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
        <translation>头部摆正</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>亮度足够</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>暗部不多</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>没有过亮</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>亮斑不多</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>左右均匀</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>没有背光</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>静止</translation>
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
        <translation>距离</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>请站在访客将要站的位置，看着屏幕。</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>摄像头角度</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>请留在原处，保持平视，看着屏幕。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>请自然站直，看着屏幕。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>请按日常使用时布置灯光，看着屏幕。</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>等待中：画面中没有人</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>等待中：请只留一人</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>等待中：请正视屏幕</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>等待中：请保持不动</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>摄像头画面太小，任何距离都不合适：请设置更大的画面，例如 1920 × 1080。</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>从摄像头看，平视的头部为 {pitch}；此处即以此为平视。</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>摄像头太高（{pitch}）：请装低一些，接近眼睛高度。</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>摄像头太低（{pitch}）：请装高一些，接近眼睛高度。</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>比您矮 {smaller} 厘米至高 {taller} 厘米的人都能完整入镜。</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>最多只容得下高 {taller} 厘米的人：请将摄像头装高，或向上倾斜。</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>最多只容得下矮 {smaller} 厘米的人：请将摄像头装低，或向下倾斜。</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>面部太暗：请从正面补光。</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>面部太亮：请调暗或柔化灯光。</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>背后比正面亮：请遮挡或避开背后的光。</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>面部一侧偏暗：请让两侧光线一致。</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>光线良好：亮度足够、均匀，没有背光。</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>按 {key} 键，收听本屏内容</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>要收听屏幕内容，请按 F1 键或星号键。</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>已开始朗读。</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>已停止朗读。</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>本机没有该语言的语音，将用提示音引导您。</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>用方向键在按钮之间移动，按回车键确认。按 F2 重新朗读。按加号和减号调节音量。</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>音量 {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>欢迎。只需看一眼镜头，几秒钟就好。</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>按回车键开始。</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>请稍候，正在准备。</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>有两个回答：{no}，或者：{yes}。请用方向键选择，再按回车键。</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>请面向镜头。您会听到如何移动的提示。听到轻柔的提示音后，请保持不动。</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>正在核验。您可以放松了。</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>按回车键再试一次。</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>代码是 {code}。</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>完成后按回车键。</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>按回车键立即重试。</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>按回车键继续。</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>如需更多时间，请按任意键。</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}，已选择</translation>
    </message>
</context>
</TS>
