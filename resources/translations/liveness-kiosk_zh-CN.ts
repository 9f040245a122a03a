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
        <source>The picture goes to the online checking service over a secure connection.</source>
        <translation>照片会通过加密连接发送给在线核验服务。</translation>
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
        <source>One moment, please</source>
        <translation>请稍等</translation>
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
</context>
</TS>
