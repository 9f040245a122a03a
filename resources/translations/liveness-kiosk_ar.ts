<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Calibrate</source>
        <translation>معايرة</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>عرض توضيحي</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>ما تراه الكاميرا</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>رد الخدمة التالي</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>إظهار القياسات</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>تشغيل تلقائي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>يعمل تلقائيًا. المس الشاشة لتتولى الأمر.</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>يوافق العرض تلقائيًا خلال ⁨{seconds}⁩ ث</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>عمر الصورة</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>تحليل واحد</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>⁨{number}⁩ إطار/ث</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>يقترب</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>يتبع التوجيه</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>في المكان الصحيح</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>خارج المنتصف</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>بعيد جدًا</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>قريب جدًا</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>مظلم جدًا</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>ساطع جدًا</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>ضوء جانبي</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>ينظر جانبًا</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>يتململ</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>شخصان</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>يبتعد</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>عرض شاشة</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>ارتداء قناع</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>لا وجه</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>بطيء، 3 ث</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>عطل في الخدمة</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>تحديد الموضع</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>الالتقاط</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>لم يتمكن الجهاز من ذلك، والسبب في سجله.</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>تتعذر قراءة السجلات؛ السبب مذكور في سجل الجهاز.</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>توجد زيارة جارية</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>فتح لوحة المشغّل ينهيها ويمحو صورتها.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>إنهاء الزيارة</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>يوجد امتحان جارٍ</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>سيذكر التقرير أن المشغّل أنهاه.</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>إنهاء الامتحان</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>لا يوجد رمز PIN</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>عيّنه على هذا الجهاز بحساب المستخدم الذي يشغّله: ⁦liveness-kiosk operator set-pin⁩</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>رمز PIN للمشغّل</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>رمز PIN غير صحيح. المحاولات المتبقية قبل الانتظار: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>محاولات كثيرة غير صحيحة. انتظر ⁨{seconds}⁩ ث</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>المشغّل</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>تُستأنف خدمة الزوار عند إغلاق هذه اللوحة.</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>خارج الخدمة: لا زوار حتى إعادة التشغيل للخدمة.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>الأرقام المُدخلة: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>لا يمكن قبول رمز PIN الآن؛ السبب مذكور في سجل الجهاز.</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>صورة مباشرة، اختيار</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>القياسات، المعايرة</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>اختبار API</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>الاتصال، الاعتماد، الساعة</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>اللغة ومستوى الصوت</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>لغة بداية الزوار</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>النتائج والأوقات والأسباب</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>آخر المحاولات</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>الرموز وأرقام الطلبات</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>إلى ذاكرة USB أو مجلد</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>إيقاف، إعادة تشغيل، خروج</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>جارٍ البحث عن كاميرات…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>لا توجد كاميرا موصولة. صِل واحدة ثم ابحث من جديد.</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>هذه الصورة ليست من كاميرا موصولة. لاستخدام كاميرا، صِلها ثم ابحث من جديد.</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>الآن: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>من التشغيل التالي: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>افتراضية: يمكن إدخال أي صورة فيها، والإعدادات لا تسمح بها</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>افتراضية: يمكن إدخال أي صورة فيها</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>لا تذكر طريقة البث</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>ابحث من جديد</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>إعادة تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>أُرسل طلب واحد إلى ⁨{host}⁩ مع بيانات الاعتماد وصورة فارغة بلا أي وجه.</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>الإجابات محاكاة: هذا يختبر الخدمة المحلية لا السحابة.</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>هناك ما يجب إصلاحه</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>اختبر من جديد</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>بيانات الاعتماد</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>رقم الطلب: ⁨{id}⁩</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>تجيب ⁦API⁩.</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>لا اتصال: افحص كابل الشبكة والموجّه و⁦api.url⁩.</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>لا إجابة في الوقت المناسب: افحص سرعة الشبكة.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>الشهادة غير موثوقة: افحص الساعة والوكيل.</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>يجيب هناك شيء آخر: افحص ⁦api.url⁩.</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>تبلّغ عن عطل لديها: اختبر من جديد بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>مقبولة.</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>مرفوضة: افحص ⁦api.appcode⁩ أو ⁦api.app_key⁩ و⁦api.app_secret⁩.</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>معروفة، لكن حصة الحساب نفدت أو لم تُدفع: جدّدها.</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>غير معروف: أصلح أولًا ما سبق.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>صحيحة.</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>غير صحيحة: اضبط وقت هذا الجهاز أو شغّل مزامنة الوقت.</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>فرق ⁨{seconds}⁩ ث عن الخادم: اضبط وقت هذا الجهاز.</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>يبدأ كل زائر بهذه اللغة</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>مستوى الصوت في بداية كل زيارة: ⁨{percent}⁩</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>تجربة الصوت</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>الزيارات المنتهية</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>التُقطت خلال ⁨{seconds}⁩ ث</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>نجح في المحاولة ⁨{number}⁩</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>⁨{count}⁩ من ⁨{all}⁩</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>لا شيء حتى الآن</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>محسوب منذ منتصف الليل</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>تعذر تصدير أي شيء؛ السبب مذكور في سجل الجهاز.</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>صُدِّر: ⁨{names}⁩</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>بلا حكم</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>لا وجه صالح في الوقت</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>أُلغيت أو غادر</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>الكاميرا لا تعمل</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>لا محاولات بعد</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>حي</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>غير حي</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>لا اتصال</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>لا إجابة في الوقت</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>شهادة غير موثوقة</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>اعتماد مرفوض</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>نفدت الحصة</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>الخدمة مشغولة</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>الساعة غير صحيحة</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>إجابة غير مفهومة</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>عطل في الخدمة</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>لا وجه</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>صورة غير مقروءة</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>الجهاز مقفل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>رفض الموافقة</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>اختار طريقة أخرى</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>عطل في الجهاز</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>أرقام اليوم وآخر المحاولات بصيغتي ⁦CSV⁩ و⁦JSON⁩: بلا صور ولا درجات.</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>إلى: ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>صِل ذاكرة USB أو اضبط ⁦operator.export_folder⁩ ثم عُد.</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>صدّر الآن</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>الجهاز يخدم الزوار.</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>الجهاز خارج الخدمة، حتى بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>الجهاز مقفل: عدد كبير من عمليات التحقق لم تنجح.</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>إلغاء القفل</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>إخراج من الخدمة</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>إعادة إلى الخدمة</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>إعادة تشغيل الجهاز</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>هل تعيد تشغيل الجهاز الآن؟</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>هل تخرج الآن؟</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>تجري إعادة تشغيل الكاميرا.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>اكتب رقم المترشح</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>ليس هذا رقم مترشح بعد. تحقق منه.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>مسح رمز ضوئيًا</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>الكتابة بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>ارفع رمز QR أمام الكاميرا</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>المترشح ⁨{candidate}⁩</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>أثناء الامتحان تسجّل الكاميرا ما إذا كنت ظاهرًا.</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>نطلب منك أحيانًا النظر إلى الكاميرا للحظة، ونخبرك قبل ذلك.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>يتلقى المراقب تقريرًا بالأوقات والنتائج، بلا صور.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>يتلقى المراقب تقريرًا بالأوقات والنتائج، مع صور صغيرة.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>بدء الامتحان</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>تغيير الرقم</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>أنت ظاهر</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>لا نراك</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>يظهر شخص آخر</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>الوقت المتبقي: ⁨{minutes}⁩ د</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>الوقت المتبقي: ⁨{seconds}⁩ ث</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>نظرة قصيرة إلى الكاميرا بعد ⁨{seconds}⁩ ث</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لك</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>يمكن أن يبدأ امتحانك</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>تابع امتحانك من فضلك</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>شكرًا، تابع من فضلك</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>اضغط مطولًا للإنهاء</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>انتهى امتحانك</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>لم يبدأ الامتحان</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>شكرًا لك. يجد المراقب التقرير بهذا الرمز:</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>تعذّرت كتابة التقرير. أخبر موظفينا من فضلك.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>إعداد هذا الموقع: ⁨{site}⁩</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>ليقف شخص متوسط الطول حيث سيقف الزوار، لقياس المسافة وارتفاع الكاميرا والإضاءة في أربع خطوات قصيرة.</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>الخطوة ⁨{number}⁩ من ⁨{count}⁩: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>جارٍ القياس…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>انتظار: لا صورة من الكاميرا</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>ما قيس في هذا الموقع</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>تم الحفظ: ⁨{site}⁩</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>تعذّر الحفظ</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>يستخدمه هذا الجهاز عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>كل جهاز في إعداداته ⁦site = &quot;{site}&quot;⁩ يستخدمه عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>الرأس المستقيم: ⁨{level}⁩. العينان من ⁨{top}⁩ إلى ⁨{bottom}⁩ من ارتفاع الصورة.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>لا أحد في الصورة</translation>
    </message>
    <message>
        <source>met</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>أول فحص غير مستوفى يعطي التوجيه. الشريط الممتلئ: عند الحد.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>صورة/ث</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>تحليل/ث</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>معالج/تحليل</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>جارٍ فتح الكاميرا</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>لا صور حاليًا</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>تُعاد الكاميرا إلى الاتصال تلقائيًا.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>لا صورة من الكاميرا</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>افحص كابل الكاميرا وأغلق البرامج الأخرى التي تستخدمها، وستعود تلقائيًا.</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>هذه الكاميرا غير مسموح بها</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>أغلق هذه النافذة وابدأ من جديد بكاميرا أخرى.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>السطوع</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>بين العينين</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>التفات الرأس</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>ميل الذقن</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>ميل الرأس</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>الوضوح</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>الحركة في 1/30 ث</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>تساوي الإضاءة</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>الضوء الخلفي</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>لا قيمة</translation>
    </message>
    <message>
        <source>good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>شخص واحد</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>الوجه واضح</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>القرب كافٍ</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>البعد كافٍ</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>متسع للوجه</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>في المنتصف</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>ارتفاع العينين</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>العين اليمنى داخل</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>العين اليسرى داخل</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>الجانب الأيمن داخل</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>الجانب الأيسر داخل</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>الرأس داخل</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>الذقن داخل</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>الوجه إلى الأمام</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>الذقن مستوية</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>الرأس مستقيم</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>السطوع كافٍ</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>قليل العتمة</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>السطوع غير زائد</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>قليل البياض</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>إضاءة متساوية</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>لا ضوء خلفي</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>بلا حركة</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>واضحة</translation>
    </message>
    <message>
        <source>As sharp as before</source>
        <translation>واضحة كالسابق</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>قف حيث سيقف الزوار وانظر إلى الشاشة.</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>زاوية الكاميرا</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>ابقَ مكانك مع رأس مستقيم وانظر إلى الشاشة.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>الارتفاع</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>قف مستقيمًا بطولك المعتاد وانظر إلى الشاشة.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>الإضاءة</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>أضئ المكان كما سيكون وانظر إلى الشاشة.</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>انتظار: لا أحد في الصورة</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>انتظار: شخص واحد من فضلك</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>انتظار: انظر مباشرة إلى الشاشة</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>انتظار: لا تتحرك</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>المسافة مناسبة، ويصلح أيضًا من ⁨{nearest}⁩ إلى ⁨{farthest}⁩ منها.</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>بعيد جدًا: اجعل الزوار يقفون بين ⁨{nearest}⁩ و⁨{farthest}⁩ من هذه المسافة.</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>قريب جدًا: اجعل الزوار يقفون بين ⁨{nearest}⁩ و⁨{farthest}⁩ من هذه المسافة.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>صورة الكاميرا أصغر من أي مسافة: اضبط صورة أكبر، مثل ⁦1920 × 1080⁩.</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>ترى الكاميرا الرأس المستقيم عند ⁨{pitch}⁩، ويُعد ذلك مستقيمًا هنا.</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>الكاميرا مرتفعة جدًا (⁨{pitch}⁩): ثبّتها أخفض قرب مستوى العينين.</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>الكاميرا منخفضة جدًا (⁨{pitch}⁩): ثبّتها أعلى قرب مستوى العينين.</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>تتسع الصورة لمن هم أقصر منك بمقدار ⁨{smaller}⁩ سم إلى أطول بمقدار ⁨{taller}⁩ سم.</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>لا تتسع إلا لمن هم أطول بمقدار ⁨{taller}⁩ سم: ارفع الكاميرا أو أملها إلى الأعلى.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>لا تتسع إلا لمن هم أقصر بمقدار ⁨{smaller}⁩ سم: أخفض الكاميرا أو أملها إلى الأسفل.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>لا يتسع إلا لمن هم أقصر بمقدار ⁨{smaller}⁩ سم إلى أطول بمقدار ⁨{taller}⁩ سم: أبعد الزوار أو أدر الكاميرا رأسيًا.</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>الوجوه معتمة جدًا: أضئها من الأمام.</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>الوجوه ساطعة جدًا: خفف الضوء أو لطّفه.</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>الخلف أكثر سطوعًا من الأمام: احجب الضوء الخلفي أو تجنبه.</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>أحد الجانبين أعتم: أضئ جانبي الوجه بالتساوي.</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>الإضاءة جيدة: كافية ومتساوية وبلا ضوء خلفي.</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>قف أمام الشاشة من فضلك</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>شخص واحد من فضلك</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>يُرجى من الآخرين الرجوع إلى الخلف</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>اقترب من فضلك</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>ابتعد قليلًا</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>إلى اليسار قليلًا</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>إلى اليمين قليلًا</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>إلى الأعلى قليلًا</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>اجلس مستقيمًا أو ارفع المقعد</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>إلى الأسفل قليلًا</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>إن تعذّر ذلك فارجع خطوة</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>وجهك نحو الكاميرا</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>أبقِ رأسك مستقيمًا</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>الإضاءة خافتة جدًا</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>اتجه نحو الضوء</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>الإضاءة قوية جدًا</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>ابتعد عن الضوء القوي</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>وجهك نحو الضوء</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>الضوء يأتي من الجانب أو من الخلف</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>لا تتحرك</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>جيد، ابقَ هكذا</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>لم تكن في المنتصف تمامًا</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>ضع وجهك داخل الشكل البيضوي</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>لم نتمكن من رؤية وجهك بوضوح</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>انظر مباشرة إلى الكاميرا</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>كان هناك أكثر من شخص</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>شخص واحد في كل مرة من فضلك</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>كنت بعيدًا قليلًا</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>اقترب من الشاشة</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>كنت قريبًا قليلًا</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>ارجع خطوة صغيرة</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>كان وجهك ملتفتًا</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>كان رأسك مائلًا</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>كانت الصورة معتمة جدًا</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>وجّه وجهك نحو الضوء</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>كانت الصورة ساطعة جدًا</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>ابتعد عن الضوء القوي</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>كانت الإضاءة غير متساوية</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>دع الضوء يقع على وجهك كله</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>كانت الصورة غير واضحة</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>لا تتحرك للحظة</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>لم نتمكن من رؤية وجهك كاملًا</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>اكشف العينين والأنف والفم</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>كان في الصورة شيء آخر</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>أبعد الهواتف والشاشات والصور</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>الكاميرا لا تعمل حاليًا.</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>هذا الجهاز غير متصل بخدمة التحقق.</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>خدمة التحقق لا تقبل طلبات أخرى حاليًا.</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>لا يوجد اتصال حاليًا.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>توقف هذا الجهاز قليلًا حرصًا على الأمان.</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>هذا الجهاز لا يعمل حاليًا.</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>أغلق موظفونا هذا الجهاز مؤقتًا.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>المس للبدء</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>نظرة إلى الكاميرا لبضع ثوانٍ فقط</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>لحظة من فضلك، جارٍ التحضير…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>لا بأس</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>سيساعدك موظفونا بطريقة أخرى.</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>هل تسمح لنا بالتقاط صورة لوجهك؟</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>هل تسمح لـ ⁨{brand}⁩ بالتقاط صورة لوجهك؟</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>نتحقق فقط من وجود شخص حقيقي هنا.</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>تُلتقط صورة واحدة لوجهك في كل محاولة.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>تُرسل الصورة إلى ⁨{recipient}⁩ في ⁨{region}⁩ عبر اتصال آمن.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>تُرسل الصورة إلى ⁨{recipient}⁩ عبر اتصال آمن.</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>هذا عرض تجريبي: تبقى الصورة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>يحذف هذا الجهاز الصورة فور انتهائك.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>تُحفظ نسخة مشفرة لا يستطيع هذا الجهاز فتحها لمدة ⁨{keep_hours}⁩ س تحسبًا للاستفسارات، ثم تُحذف.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>تُحفظ نسخة مشفرة لا يستطيع هذا الجهاز فتحها (بالأيام: ⁨{keep_days}⁩) تحسبًا للاستفسارات، ثم تُحذف.</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>يمكنك الرفض: سيساعدك موظفونا بطريقة أخرى.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>يمكنك سحب موافقتك في أي وقت: يُرجى الاستعانة بموظفينا.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>يمكنك سحب موافقتك في أي وقت: يُرجى الاستعانة بموظفينا أو التواصل مع ⁨{contact}⁩.</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>التفاصيل الكاملة: ⁨{address}⁩</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>نعم، أوافق</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>لا، شكرًا</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>نعم، أنا هنا</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>هل تحتاج إلى وقت إضافي؟</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>أحتاج إلى وقت إضافي</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>يمكنك الاسترخاء الآن</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>لحظة واحدة من فضلك</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>يجري إعادة تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>تم، شكرًا لك</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>تفضل بالمتابعة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>يُرجى الاستعانة بموظفينا</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>سيسعدهم مساعدتك بطريقة أخرى. أرهم هذا الرمز:</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>سيسعدهم مساعدتك بطريقة أخرى.</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>لا يمكننا التحقق الآن</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>لست السبب في ذلك. نواصل المحاولة ولا يلزمك فعل أي شيء.</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>لست السبب في ذلك. سيساعدك موظفونا.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>غير متاح حاليًا</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>سيسعد موظفينا مساعدتك بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>طريقة أخرى</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>اجعله أسهل لي</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>تباين أعلى</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>أزرار أخفض</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>وقت إضافي</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>صورتك</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>لسماع هذه الشاشة، اضغط ⁨{key}⁩</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>لقراءة هذه الشاشة بصوت عالٍ، اضغط F1 أو مفتاح النجمة.</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>بدأت القراءة بصوت عالٍ.</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>توقفت القراءة بصوت عالٍ.</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>ليس لهذا الجهاز صوت بهذه اللغة. سترشدك النغمات.</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>تنتقل بين الأزرار بمفاتيح الأسهم، وتضغط الزر بمفتاح الإدخال. يعيد F2 كل شيء. ويغيّر مفتاحا زائد وناقص مستوى الصوت.</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>مستوى الصوت ⁨{percent}⁩</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>أهلًا بك. تكفي نظرة إلى الكاميرا لبضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>اضغط مفتاح الإدخال للبدء.</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>لحظة من فضلك، جارٍ التحضير.</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>هناك إجابتان: ⁨{no}⁩، أو: ⁨{yes}⁩. اختر بمفاتيح الأسهم ثم اضغط مفتاح الإدخال.</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>انظر باتجاه الكاميرا. ستسمع كيف تتحرك. وعندما تسمع نغمة هادئة، ابقَ على حالك.</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>جارٍ التحقق. يمكنك الاسترخاء الآن.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>اضغط مفتاح الإدخال للمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>الرمز هو ⁨{code}⁩.</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>اضغط مفتاح الإدخال عند الانتهاء.</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>اضغط مفتاح الإدخال للمحاولة الآن.</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>اضغط مفتاح الإدخال للمتابعة.</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>اضغط أي مفتاح للحصول على وقت إضافي.</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>⁨{label}⁩، محدد</translation>
    </message>
</context>
</TS>
