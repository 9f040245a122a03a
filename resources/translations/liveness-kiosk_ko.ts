<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source>Calibrate</source>
        <translation>보정</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>데모</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>카메라에 보이는 것</translation>
    </message>
    <message>
        <source>What the service answers next</source>
        <translation>서비스의 다음 응답</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>측정값 표시</translation>
    </message>
    <message>
        <source>Run by itself</source>
        <translation>자동 실행</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Runs by itself. Touch to take over.</source>
        <translation>자동으로 진행 중입니다. 화면을 누르면 직접 할 수 있습니다.</translation>
    </message>
    <message>
        <source>The demo agrees by itself in {seconds} s</source>
        <translation>데모가 {seconds}초 뒤 자동으로 동의합니다</translation>
    </message>
    <message>
        <source>Picture&apos;s age</source>
        <translation>화면 지연</translation>
    </message>
    <message>
        <source>One look</source>
        <translation>분석 1회</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} fps</translation>
    </message>
    <message>
        <source>Walks up</source>
        <translation>다가옴</translation>
    </message>
    <message>
        <source>Is guided in</source>
        <translation>안내에 따름</translation>
    </message>
    <message>
        <source>Stands well</source>
        <translation>바른 위치</translation>
    </message>
    <message>
        <source>Off-centre</source>
        <translation>한쪽으로 치우침</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>너무 멂</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>너무 가까움</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>너무 어두움</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>너무 밝음</translation>
    </message>
    <message>
        <source>Side light</source>
        <translation>옆에서 오는 빛</translation>
    </message>
    <message>
        <source>Looks aside</source>
        <translation>옆을 봄</translation>
    </message>
    <message>
        <source>Fidgets</source>
        <translation>꼼지락댐</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>두 사람</translation>
    </message>
    <message>
        <source>Walks away</source>
        <translation>떠남</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>아무도 없음</translation>
    </message>
    <message>
        <source>Screen shown</source>
        <translation>화면 제시</translation>
    </message>
    <message>
        <source>Mask worn</source>
        <translation>가면 착용</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>얼굴 없음</translation>
    </message>
    <message>
        <source>Slow, 3 s</source>
        <translation>느림, 3초</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>서비스 장애</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>위치 맞추기</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>촬영 중</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>확인 중</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>This failed inside the kiosk; its log says why.</source>
        <translation>기기에서 처리하지 못했습니다. 이유는 로그에 있습니다.</translation>
    </message>
    <message>
        <source>The records cannot be read; the kiosk&apos;s log says why.</source>
        <translation>기록을 읽을 수 없습니다. 이유는 로그에 있습니다.</translation>
    </message>
    <message>
        <source>A visit is under way</source>
        <translation>방문객이 이용 중입니다</translation>
    </message>
    <message>
        <source>Opening the operator&apos;s panel ends it, and wipes its picture.</source>
        <translation>관리자 화면을 열면 이용이 끝나고 영상이 지워집니다.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>이용 끝내기</translation>
    </message>
    <message>
        <source>An exam is under way</source>
        <translation>시험이 진행 중입니다</translation>
    </message>
    <message>
        <source>Its report will say that the operator ended it.</source>
        <translation>운영자가 끝냈다고 보고서에 기록됩니다.</translation>
    </message>
    <message>
        <source>End the exam</source>
        <translation>시험 끝내기</translation>
    </message>
    <message>
        <source>No PIN is set</source>
        <translation>PIN이 없습니다</translation>
    </message>
    <message>
        <source>Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin</source>
        <translation>이 기기에서, 기기를 실행하는 사용자로 설정하세요: liveness-kiosk operator set-pin</translation>
    </message>
    <message>
        <source>Operator&apos;s PIN</source>
        <translation>관리자 PIN</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before a wait: {count}</source>
        <translation>PIN이 틀립니다. 대기 전 남은 횟수: {count}</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s</source>
        <translation>틀린 PIN이 너무 많습니다. {seconds}초 기다리세요</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>Visitors are served again when this panel closes.</source>
        <translation>이 화면을 닫으면 다시 방문객을 맞이합니다.</translation>
    </message>
    <message>
        <source>Out of service: visitors stay away until this is switched back.</source>
        <translation>운영 중지: 다시 켤 때까지 방문객을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Digits entered: {count}</source>
        <translation>입력한 자릿수: {count}</translation>
    </message>
    <message>
        <source>No PIN can be taken now; the kiosk&apos;s log says why.</source>
        <translation>지금은 PIN을 확인할 수 없습니다. 이유는 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Live picture, choice</source>
        <translation>실시간 영상, 선택</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Meters, calibration</source>
        <translation>측정, 보정</translation>
    </message>
    <message>
        <source>API test</source>
        <translation>API 시험</translation>
    </message>
    <message>
        <source>Reachable, credentials, clock</source>
        <translation>연결, 인증 정보, 시계</translation>
    </message>
    <message>
        <source>Language and volume</source>
        <translation>언어와 음량</translation>
    </message>
    <message>
        <source>What visitors start with</source>
        <translation>방문객의 시작 언어</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Results, times, causes</source>
        <translation>결과, 시간, 원인</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>최근 시도</translation>
    </message>
    <message>
        <source>Codes, request ids</source>
        <translation>번호, 요청 ID</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>To a USB stick or folder</source>
        <translation>USB 메모리나 폴더로</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Out of service, restart, exit</source>
        <translation>중지, 다시 시작, 종료</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>카메라를 찾는 중…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then find again.</source>
        <translation>연결된 카메라가 없습니다. 연결한 뒤 다시 찾으세요.</translation>
    </message>
    <message>
        <source>This picture comes from no connected camera. To use one, plug it in, then find again.</source>
        <translation>이 영상은 연결된 카메라에서 온 것이 아닙니다. 카메라를 쓰려면 연결한 뒤 다시 찾으세요.</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>지금: {name}</translation>
    </message>
    <message>
        <source>From the next start: {name}</source>
        <translation>다음 시작부터: {name}</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in, not allowed by the settings</source>
        <translation>가상: 어떤 영상이든 넣을 수 있어 설정에서 허용하지 않습니다</translation>
    </message>
    <message>
        <source>virtual: any picture could be fed in</source>
        <translation>가상: 어떤 영상이든 넣을 수 있습니다</translation>
    </message>
    <message>
        <source>does not say how it can stream</source>
        <translation>영상 방식을 알 수 없습니다</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>다시 찾기</translation>
    </message>
    <message>
        <source>Restart camera</source>
        <translation>카메라 다시 시작</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>One request was sent to {host}, with the credentials and an empty picture: nobody&apos;s face.</source>
        <translation>{host}에 인증 정보와 빈 영상으로 요청을 한 번 보냈습니다. 누구의 얼굴도 없습니다.</translation>
    </message>
    <message>
        <source>Answers are simulated: this tests the local service, not the cloud.</source>
        <translation>응답은 모의입니다: 클라우드가 아닌 로컬 서비스를 시험합니다.</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>모두 정상입니다</translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation>바로잡을 것이 있습니다</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>다시 시험</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>인증 정보</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Request id: {id}</source>
        <translation>요청 ID: {id}</translation>
    </message>
    <message>
        <source>The API answers.</source>
        <translation>API가 응답합니다.</translation>
    </message>
    <message>
        <source>No connection: check the network cable, the router and api.url.</source>
        <translation>연결되지 않습니다: 네트워크 케이블, 공유기, api.url을 확인하세요.</translation>
    </message>
    <message>
        <source>No answer in time: check how fast the network is.</source>
        <translation>제때 응답이 없습니다: 네트워크 속도를 확인하세요.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: check the clock and the proxy.</source>
        <translation>인증서를 신뢰할 수 없습니다: 시계와 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>Something else answers there: check api.url.</source>
        <translation>다른 것이 응답합니다: api.url을 확인하세요.</translation>
    </message>
    <message>
        <source>It answers with a fault of its own: test again in some minutes.</source>
        <translation>상대 쪽에 문제가 있습니다: 몇 분 뒤 다시 시험하세요.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>승인되었습니다.</translation>
    </message>
    <message>
        <source>Refused: check api.appcode, or api.app_key and api.app_secret.</source>
        <translation>거부되었습니다: api.appcode 또는 api.app_key와 api.app_secret을 확인하세요.</translation>
    </message>
    <message>
        <source>Known, but the account&apos;s quota is spent or unpaid: renew it.</source>
        <translation>유효하지만 계정 한도가 소진되었거나 미납입니다: 갱신하세요.</translation>
    </message>
    <message>
        <source>Not known: first put right what stands above.</source>
        <translation>알 수 없습니다: 먼저 위의 것을 바로잡으세요.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞습니다.</translation>
    </message>
    <message>
        <source>Wrong: set this machine&apos;s time, or switch time synchronisation on.</source>
        <translation>틀립니다: 이 기기의 시간을 맞추거나 시간 동기화를 켜세요.</translation>
    </message>
    <message>
        <source>{seconds} s off the server&apos;s: set this machine&apos;s time.</source>
        <translation>서버와 {seconds}초 차이 납니다: 이 기기의 시간을 맞추세요.</translation>
    </message>
    <message>
        <source>Every visitor starts in this language</source>
        <translation>모든 방문객이 이 언어로 시작합니다</translation>
    </message>
    <message>
        <source>Every visitor starts this loud: {percent}</source>
        <translation>방문자마다 시작하는 음량: {percent}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>더 작게</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>더 크게</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>소리 시험</translation>
    </message>
    <message>
        <source>Visits that ended</source>
        <translation>끝난 이용</translation>
    </message>
    <message>
        <source>Captured within {seconds} s</source>
        <translation>{seconds}초 안에 촬영</translation>
    </message>
    <message>
        <source>Passed with attempt {number}</source>
        <translation>{number}번째 시도에 통과</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{all} 중 {count}</translation>
    </message>
    <message>
        <source>How quickly</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>자정부터 집계</translation>
    </message>
    <message>
        <source>Nothing could be exported; the kiosk&apos;s log says why.</source>
        <translation>내보내지 못했습니다. 이유는 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Exported: {names}</source>
        <translation>내보냄: {names}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>미통과</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>판정 없음</translation>
    </message>
    <message>
        <source>No usable face in time</source>
        <translation>제때 쓸 얼굴 없음</translation>
    </message>
    <message>
        <source>Cancelled or left</source>
        <translation>취소 또는 떠남</translation>
    </message>
    <message>
        <source>Camera not working</source>
        <translation>카메라 작동 안 함</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>아직 시도가 없습니다</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>최신</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실제 사람</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>실제 사람 아님</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>연결 없음</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>제때 응답 없음</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>인증서 불신</translation>
    </message>
    <message>
        <source>Credentials refused</source>
        <translation>인증 정보 거부</translation>
    </message>
    <message>
        <source>Quota spent</source>
        <translation>한도 소진</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>서비스 혼잡</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>시계 틀림</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>응답 해석 불가</translation>
    </message>
    <message>
        <source>Fault of the service</source>
        <translation>서비스 문제</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>얼굴 없음</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>영상 읽기 불가</translation>
    </message>
    <message>
        <source>Kiosk locked</source>
        <translation>기기 잠김</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>동의 안 함</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>떠남</translation>
    </message>
    <message>
        <source>Chose another way</source>
        <translation>다른 방법 선택</translation>
    </message>
    <message>
        <source>Fault of the kiosk</source>
        <translation>기기 문제</translation>
    </message>
    <message>
        <source>Today&apos;s figures and the last attempts, as CSV and JSON: no images, no scores.</source>
        <translation>오늘 집계와 최근 시도를 CSV와 JSON으로: 영상과 점수는 없습니다.</translation>
    </message>
    <message>
        <source>To: {folder}</source>
        <translation>위치: {folder}</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or set operator.export_folder, then come back.</source>
        <translation>USB 메모리를 꽂거나 operator.export_folder를 설정한 뒤 돌아오세요.</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>지금 내보내기</translation>
    </message>
    <message>
        <source>The kiosk serves visitors.</source>
        <translation>기기가 방문객을 맞이하고 있습니다.</translation>
    </message>
    <message>
        <source>The kiosk is out of service, also after a restart.</source>
        <translation>기기가 운영 중지 상태이며, 다시 시작해도 같습니다.</translation>
    </message>
    <message>
        <source>The kiosk is locked: too many checks have failed.</source>
        <translation>기기가 잠겼습니다: 확인되지 않은 횟수가 많습니다.</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>잠금 해제</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>운영 중지</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>운영 재개</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>기기 다시 시작</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Restart the kiosk now?</source>
        <translation>지금 기기를 다시 시작할까요?</translation>
    </message>
    <message>
        <source>Exit the kiosk now?</source>
        <translation>지금 종료할까요?</translation>
    </message>
    <message>
        <source>The camera is being started again.</source>
        <translation>카메라를 다시 시작하고 있습니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>다시 측정</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Type your candidate ID</source>
        <translation>수험 번호를 입력해 주세요</translation>
    </message>
    <message>
        <source>That is not a candidate ID yet. Please check it.</source>
        <translation>아직 수험 번호가 아닙니다. 확인해 주세요.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>코드 스캔</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>Hold your QR code up to the camera</source>
        <translation>QR 코드를 카메라에 보여 주세요</translation>
    </message>
    <message>
        <source>Candidate {candidate}</source>
        <translation>수험자 {candidate}</translation>
    </message>
    <message>
        <source>During the exam, the camera notes whether you are in view.</source>
        <translation>시험 중에 카메라는 화면에 계신지를 기록합니다.</translation>
    </message>
    <message>
        <source>Now and then we ask you to look at the camera for a moment. We tell you before.</source>
        <translation>가끔 잠시 카메라를 봐 달라고 부탁드립니다. 미리 알려 드립니다.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, without pictures.</source>
        <translation>감독관은 사진 없이 시각과 결과만 담긴 보고서를 받습니다.</translation>
    </message>
    <message>
        <source>Your proctor gets a report of times and results, with small pictures.</source>
        <translation>감독관은 작은 사진과 함께 시각과 결과 보고서를 받습니다.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation>번호 바꾸기</translation>
    </message>
    <message>
        <source>You are in view</source>
        <translation>화면에 계십니다</translation>
    </message>
    <message>
        <source>We cannot see you</source>
        <translation>보이지 않습니다</translation>
    </message>
    <message>
        <source>Somebody else is in view</source>
        <translation>다른 사람이 보입니다</translation>
    </message>
    <message>
        <source>Time left: {minutes} min</source>
        <translation>남은 시간: {minutes}분</translation>
    </message>
    <message>
        <source>Time left: {seconds} s</source>
        <translation>남은 시간: {seconds}초</translation>
    </message>
    <message>
        <source>A short look at the camera in {seconds} s</source>
        <translation>{seconds}초 뒤 잠시 카메라 보기</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>감사합니다</translation>
    </message>
    <message>
        <source>Your exam can begin</source>
        <translation>시험을 시작할 수 있습니다</translation>
    </message>
    <message>
        <source>Please go on with your exam</source>
        <translation>시험을 계속하세요</translation>
    </message>
    <message>
        <source>Thank you, please carry on</source>
        <translation>감사합니다, 계속하세요</translation>
    </message>
    <message>
        <source>Hold to end</source>
        <translation>길게 눌러 종료</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Your exam is over</source>
        <translation>시험이 끝났습니다</translation>
    </message>
    <message>
        <source>The exam has not begun</source>
        <translation>시험이 시작되지 않았습니다</translation>
    </message>
    <message>
        <source>Thank you. Your proctor finds the report by this code:</source>
        <translation>감사합니다. 감독관은 이 번호로 보고서를 찾습니다:</translation>
    </message>
    <message>
        <source>The report could not be written. Please tell our staff.</source>
        <translation>보고서를 저장하지 못했습니다. 직원에게 알려 주세요.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Set up this site: {site}</source>
        <translation>설치 장소 설정: {site}</translation>
    </message>
    <message>
        <source>Have somebody of middle height stand where visitors will stand, and measure distance, camera height and light in four short steps.</source>
        <translation>보통 키의 사람이 방문객이 설 자리에 섭니다. 거리, 카메라 높이, 빛을 네 단계로 짧게 측정합니다.</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>{count}단계 중 {number}단계: {name}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>측정 중…</translation>
    </message>
    <message>
        <source>Waiting: no picture from the camera</source>
        <translation>대기 중: 카메라 영상이 없습니다</translation>
    </message>
    <message>
        <source>Measured at this site</source>
        <translation>이 장소의 측정 결과</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>Saved: {site}</source>
        <translation>저장됨: {site}</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation>저장하지 못했습니다</translation>
    </message>
    <message>
        <source>This kiosk uses it from its next start.</source>
        <translation>이 기기는 다음 시작부터 사용합니다.</translation>
    </message>
    <message>
        <source>A kiosk with site = &quot;{site}&quot; in its settings uses it from its next start.</source>
        <translation>설정에 site = &quot;{site}&quot;가 있는 기기는 다음 시작부터 사용합니다.</translation>
    </message>
    <message>
        <source>Level head: {level}. Eyes from {top} to {bottom} of the picture&apos;s height.</source>
        <translation>바른 머리: {level}. 눈 위치는 영상 높이의 {top}에서 {bottom}까지.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>영상에 아무도 없습니다</translation>
    </message>
    <message>
        <source>met</source>
        <translation>충족</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>미충족</translation>
    </message>
    <message>
        <source>The first that is not met gives the hint. Full bar: at the limit.</source>
        <translation>처음 충족하지 못한 항목이 안내가 됩니다. 막대가 차면 한계입니다.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>영상</translation>
    </message>
    <message>
        <source>Frames/s</source>
        <translation>프레임/초</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>누락</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Looks/s</source>
        <translation>분석/초</translation>
    </message>
    <message>
        <source>CPU/look</source>
        <translation>CPU/분석</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>카메라를 여는 중입니다</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>몇 초 걸립니다.</translation>
    </message>
    <message>
        <source>No pictures at the moment</source>
        <translation>지금은 영상이 없습니다</translation>
    </message>
    <message>
        <source>The camera is being reconnected by itself.</source>
        <translation>카메라에 자동으로 다시 연결하고 있습니다.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>카메라 영상이 없습니다</translation>
    </message>
    <message>
        <source>Check its cable and close other programs that use it; it starts again by itself.</source>
        <translation>케이블을 확인하고 카메라를 쓰는 다른 프로그램을 닫아 주세요. 자동으로 다시 시작합니다.</translation>
    </message>
    <message>
        <source>This camera may not be used</source>
        <translation>이 카메라는 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Close this window and start again with another camera.</source>
        <translation>이 창을 닫고 다른 카메라로 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>밝기</translation>
    </message>
    <message>
        <source>Between the eyes</source>
        <translation>두 눈 사이</translation>
    </message>
    <message>
        <source>Turn of the head</source>
        <translation>좌우 고개 돌림</translation>
    </message>
    <message>
        <source>Chin from level</source>
        <translation>상하 고개 각도</translation>
    </message>
    <message>
        <source>Tilt of the head</source>
        <translation>고개 기울기</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>선명도</translation>
    </message>
    <message>
        <source>Motion in 1/30 s</source>
        <translation>1/30초간 움직임</translation>
    </message>
    <message>
        <source>Evenness of light</source>
        <translation>빛의 고른 정도</translation>
    </message>
    <message>
        <source>Light from behind</source>
        <translation>역광</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>good</source>
        <translation>좋음</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>너무 낮음</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>너무 높음</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>한 사람</translation>
    </message>
    <message>
        <source>Face clearly seen</source>
        <translation>얼굴이 뚜렷함</translation>
    </message>
    <message>
        <source>Near enough</source>
        <translation>충분히 가까움</translation>
    </message>
    <message>
        <source>Far enough</source>
        <translation>충분히 멂</translation>
    </message>
    <message>
        <source>Room for the face</source>
        <translation>얼굴이 들어감</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>좌우 가운데</translation>
    </message>
    <message>
        <source>Height of the eyes</source>
        <translation>눈높이</translation>
    </message>
    <message>
        <source>Right eye inside</source>
        <translation>오른눈이 안에 있음</translation>
    </message>
    <message>
        <source>Left eye inside</source>
        <translation>왼눈이 안에 있음</translation>
    </message>
    <message>
        <source>Right side inside</source>
        <translation>오른쪽이 안에 있음</translation>
    </message>
    <message>
        <source>Left side inside</source>
        <translation>왼쪽이 안에 있음</translation>
    </message>
    <message>
        <source>Head inside</source>
        <translation>머리가 안에 있음</translation>
    </message>
    <message>
        <source>Chin inside</source>
        <translation>턱이 안에 있음</translation>
    </message>
    <message>
        <source>Face to the front</source>
        <translation>얼굴이 정면</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>턱이 수평</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>머리가 바름</translation>
    </message>
    <message>
        <source>Bright enough</source>
        <translation>충분히 밝음</translation>
    </message>
    <message>
        <source>Few dark parts</source>
        <translation>어두운 곳 적음</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>너무 밝지 않음</translation>
    </message>
    <message>
        <source>Few white parts</source>
        <translation>하얀 곳 적음</translation>
    </message>
    <message>
        <source>Evenly lit</source>
        <translation>빛이 고름</translation>
    </message>
    <message>
        <source>No light behind</source>
        <translation>역광 없음</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>선명</translation>
    </message>
    <message>
        <source>As sharp as before</source>
        <translation>선명도 유지</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>Stand where visitors will stand, and look at the screen.</source>
        <translation>방문객이 설 자리에 서서 화면을 보세요.</translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation>카메라 각도</translation>
    </message>
    <message>
        <source>Stay there, hold your head level and look at the screen.</source>
        <translation>그대로 머리를 수평으로 하고 화면을 보세요.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Stand upright, as tall as you are, and look at the screen.</source>
        <translation>자연스럽게 똑바로 서서 화면을 보세요.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>빛</translation>
    </message>
    <message>
        <source>Light the room as it will be, and look at the screen.</source>
        <translation>평소처럼 조명을 켜고 화면을 보세요.</translation>
    </message>
    <message>
        <source>Waiting: nobody is in the picture</source>
        <translation>대기 중: 영상에 아무도 없습니다</translation>
    </message>
    <message>
        <source>Waiting: only one person, please</source>
        <translation>대기 중: 한 분만 서 주세요</translation>
    </message>
    <message>
        <source>Waiting: look straight at the screen</source>
        <translation>대기 중: 화면을 똑바로 보세요</translation>
    </message>
    <message>
        <source>Waiting: hold still</source>
        <translation>대기 중: 움직이지 마세요</translation>
    </message>
    <message>
        <source>The distance is right; {nearest} to {farthest} of it would do as well.</source>
        <translation>거리가 알맞습니다. 이 거리의 {nearest}에서 {farthest}까지도 됩니다.</translation>
    </message>
    <message>
        <source>Too far away: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>너무 멉니다: 방문객이 이 거리의 {nearest}에서 {farthest} 사이에 서게 하세요.</translation>
    </message>
    <message>
        <source>Too near: have visitors stand at {nearest} to {farthest} of this distance.</source>
        <translation>너무 가깝습니다: 방문객이 이 거리의 {nearest}에서 {farthest} 사이에 서게 하세요.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is too small for any distance: set a larger frame, such as 1920 × 1080.</source>
        <translation>카메라 영상이 너무 작아 어떤 거리에서도 맞지 않습니다: 1920 × 1080처럼 더 큰 영상으로 설정하세요.</translation>
    </message>
    <message>
        <source>The camera sees a level head at {pitch}; this counts as level here.</source>
        <translation>카메라가 보는 바른 머리는 {pitch}입니다. 여기서는 이것을 수평으로 봅니다.</translation>
    </message>
    <message>
        <source>The camera is too high ({pitch}): mount it lower, nearer to eye height.</source>
        <translation>카메라가 너무 높습니다({pitch}): 눈높이에 가깝게 낮추세요.</translation>
    </message>
    <message>
        <source>The camera is too low ({pitch}): mount it higher, nearer to eye height.</source>
        <translation>카메라가 너무 낮습니다({pitch}): 눈높이에 가깝게 높이세요.</translation>
    </message>
    <message>
        <source>People from {smaller} cm smaller to {taller} cm taller than you fit the picture.</source>
        <translation>당신보다 {smaller}&#xa0;cm 작은 사람부터 {taller}&#xa0;cm 큰 사람까지 들어옵니다.</translation>
    </message>
    <message>
        <source>Only {taller} cm taller fits: mount the camera higher, or tilt it up.</source>
        <translation>{taller}&#xa0;cm 큰 사람까지만 들어옵니다: 카메라를 높이거나 위로 기울이세요.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller fits: mount the camera lower, or tilt it down.</source>
        <translation>{smaller}&#xa0;cm 작은 사람까지만 들어옵니다: 카메라를 낮추거나 아래로 기울이세요.</translation>
    </message>
    <message>
        <source>Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, or turn the camera upright.</source>
        <translation>{smaller}&#xa0;cm 작은 사람부터 {taller}&#xa0;cm 큰 사람까지만 들어옵니다: 방문객을 더 멀리 세우거나 카메라를 세로로 돌리세요.</translation>
    </message>
    <message>
        <source>Faces are too dark: light them from the front.</source>
        <translation>얼굴이 너무 어둡습니다: 앞에서 비추세요.</translation>
    </message>
    <message>
        <source>Faces are too bright: dim or soften the light.</source>
        <translation>얼굴이 너무 밝습니다: 빛을 줄이거나 부드럽게 하세요.</translation>
    </message>
    <message>
        <source>It is brighter behind than in front: cover or avoid the light behind.</source>
        <translation>앞보다 뒤가 밝습니다: 뒤쪽 빛을 가리거나 피하세요.</translation>
    </message>
    <message>
        <source>One side is darker: light both sides of the face alike.</source>
        <translation>한쪽이 더 어둡습니다: 얼굴 양쪽을 똑같이 비추세요.</translation>
    </message>
    <message>
        <source>The light is good: bright enough, even, and none from behind.</source>
        <translation>빛이 좋습니다. 충분히 밝고 고르며 역광이 없습니다.</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>카메라를 봐 주세요</translation>
    </message>
    <message>
        <source>Stand in front of the screen</source>
        <translation>화면 앞에 서 주세요</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>한 분만 서 주세요</translation>
    </message>
    <message>
        <source>Others please step back</source>
        <translation>다른 분은 물러서 주세요</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>가까이 와 주세요</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>조금 물러서 주세요</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로 가 주세요</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로 가 주세요</translation>
    </message>
    <message>
        <source>Higher, please</source>
        <translation>조금 더 위로</translation>
    </message>
    <message>
        <source>Sit up, or raise the seat</source>
        <translation>바르게 앉거나 의자를 높여 주세요</translation>
    </message>
    <message>
        <source>Lower, please</source>
        <translation>조금 더 아래로</translation>
    </message>
    <message>
        <source>Step back if you cannot</source>
        <translation>어려우면 한 걸음 물러서 주세요</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>카메라를 향해 주세요</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>머리를 바로 세워 주세요</translation>
    </message>
    <message>
        <source>It is too dark</source>
        <translation>너무 어둡습니다</translation>
    </message>
    <message>
        <source>Turn towards the light</source>
        <translation>밝은 쪽을 향해 주세요</translation>
    </message>
    <message>
        <source>It is too bright</source>
        <translation>너무 밝습니다</translation>
    </message>
    <message>
        <source>Turn away from the light</source>
        <translation>강한 빛을 피해 주세요</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>빛을 향해 주세요</translation>
    </message>
    <message>
        <source>Light comes from one side or behind</source>
        <translation>빛이 옆이나 뒤에서 비칩니다</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>움직이지 마세요</translation>
    </message>
    <message>
        <source>Good, stay like that</source>
        <translation>좋습니다, 그대로 계세요</translation>
    </message>
    <message>
        <source>You were not quite in the middle</source>
        <translation>위치가 조금 벗어났습니다</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>얼굴을 타원 안에 맞춰 주세요</translation>
    </message>
    <message>
        <source>We could not see your face clearly</source>
        <translation>얼굴이 또렷이 보이지 않았습니다</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>카메라를 똑바로 봐 주세요</translation>
    </message>
    <message>
        <source>There was more than one person</source>
        <translation>두 사람 이상이 보였습니다</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>한 번에 한 분씩 서 주세요</translation>
    </message>
    <message>
        <source>You were a little far away</source>
        <translation>조금 멀었습니다</translation>
    </message>
    <message>
        <source>Come closer to the screen</source>
        <translation>화면에 가까이 와 주세요</translation>
    </message>
    <message>
        <source>You were a little too close</source>
        <translation>조금 가까웠습니다</translation>
    </message>
    <message>
        <source>Take a small step back</source>
        <translation>반걸음 물러서 주세요</translation>
    </message>
    <message>
        <source>Your face was turned away</source>
        <translation>얼굴이 옆을 향했습니다</translation>
    </message>
    <message>
        <source>Your head was tilted</source>
        <translation>머리가 기울어졌습니다</translation>
    </message>
    <message>
        <source>The picture was too dark</source>
        <translation>사진이 너무 어두웠습니다</translation>
    </message>
    <message>
        <source>Turn your face to the light</source>
        <translation>얼굴을 밝은 쪽으로 돌려 주세요</translation>
    </message>
    <message>
        <source>The picture was too bright</source>
        <translation>사진이 너무 밝았습니다</translation>
    </message>
    <message>
        <source>Turn away from the bright light</source>
        <translation>강한 빛을 피해 주세요</translation>
    </message>
    <message>
        <source>The light was uneven</source>
        <translation>빛이 고르지 않았습니다</translation>
    </message>
    <message>
        <source>Let light fall on your whole face</source>
        <translation>얼굴 전체에 빛이 닿게 해 주세요</translation>
    </message>
    <message>
        <source>The picture was blurred</source>
        <translation>사진이 흐렸습니다</translation>
    </message>
    <message>
        <source>Hold still for a moment</source>
        <translation>잠시 움직이지 마세요</translation>
    </message>
    <message>
        <source>We could not see your whole face</source>
        <translation>얼굴 전체가 보이지 않았습니다</translation>
    </message>
    <message>
        <source>Keep eyes, nose and mouth uncovered</source>
        <translation>눈, 코, 입을 가리지 마세요</translation>
    </message>
    <message>
        <source>Something else was in the picture</source>
        <translation>다른 물건이 보였습니다</translation>
    </message>
    <message>
        <source>Put phones, screens and photos away</source>
        <translation>휴대전화, 화면, 사진을 치워 주세요</translation>
    </message>
    <message>
        <source>The camera is not working at the moment.</source>
        <translation>지금은 카메라를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>This kiosk is not signed in to the checking service.</source>
        <translation>이 기기가 확인 서비스에 로그인되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The checking service takes no more checks for now.</source>
        <translation>확인 서비스가 지금은 요청을 더 받지 않습니다.</translation>
    </message>
    <message>
        <source>There is no connection at the moment.</source>
        <translation>지금은 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break for safety.</source>
        <translation>안전을 위해 이 기기는 잠시 쉽니다.</translation>
    </message>
    <message>
        <source>This kiosk is not working at the moment.</source>
        <translation>지금은 이 기기를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Our staff have closed this kiosk for now.</source>
        <translation>직원이 이 기기를 잠시 닫았습니다.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>화면을 눌러 시작</translation>
    </message>
    <message>
        <source>A quick look at the camera, just a few seconds</source>
        <translation>몇 초만 카메라를 보시면 됩니다</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>준비 중입니다. 잠시만요…</translation>
    </message>
    <message>
        <source>That is fine</source>
        <translation>괜찮습니다</translation>
    </message>
    <message>
        <source>Our staff will help you another way.</source>
        <translation>직원이 다른 방법으로 도와드립니다.</translation>
    </message>
    <message>
        <source>May we take a picture of your face?</source>
        <translation>얼굴 사진을 찍어도 될까요?</translation>
    </message>
    <message>
        <source>May {brand} take a picture of your face?</source>
        <translation>{brand}에서 얼굴 사진을 찍어도 될까요?</translation>
    </message>
    <message>
        <source>We check that a real person is here, and nothing else.</source>
        <translation>실제 사람이 있는지만 확인합니다.</translation>
    </message>
    <message>
        <source>Each try takes one picture of your face.</source>
        <translation>한 번 할 때마다 얼굴 사진을 한 장 찍습니다.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} in {region} over a secure connection.</source>
        <translation>사진은 보안 연결을 통해 {region}에 있는 {recipient} 측에 전송됩니다.</translation>
    </message>
    <message>
        <source>The picture goes to {recipient} over a secure connection.</source>
        <translation>사진은 보안 연결을 통해 {recipient} 측에 전송됩니다.</translation>
    </message>
    <message>
        <source>This is a demonstration: the picture stays on this device.</source>
        <translation>시연입니다. 사진은 이 기기에만 있습니다.</translation>
    </message>
    <message>
        <source>This kiosk deletes the picture as soon as you are done.</source>
        <translation>끝나면 이 기기는 사진을 바로 지웁니다.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.</source>
        <translation>이 기기에서는 열 수 없는 암호화된 사본을 문의에 대비해 {keep_hours}시간 보관한 뒤 삭제합니다.</translation>
    </message>
    <message>
        <source>A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.</source>
        <translation>이 기기에서는 열 수 없는 암호화된 사본을 문의에 대비해 {keep_days}일 동안 보관한 뒤 삭제합니다.</translation>
    </message>
    <message>
        <source>You are free to say no: our staff will help you another way.</source>
        <translation>동의하지 않으셔도 됩니다. 직원이 다른 방법으로 도와드립니다.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff.</source>
        <translation>동의는 언제든지 철회할 수 있습니다. 직원에게 문의해 주세요.</translation>
    </message>
    <message>
        <source>You can take back your consent at any time: ask our staff, or contact {contact}.</source>
        <translation>동의는 언제든지 철회할 수 있습니다. 직원이나 {contact} 쪽에 문의해 주세요.</translation>
    </message>
    <message>
        <source>Read all about it: {address}</source>
        <translation>자세한 안내: {address}</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>계속 읽기</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>동의합니다</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>동의하지 않습니다</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>아직 계신가요?</translation>
    </message>
    <message>
        <source>Yes, I am here</source>
        <translation>네, 있어요</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>시간이 더 필요하신가요?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>시간이 더 필요해요</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>You can relax now</source>
        <translation>이제 편히 계세요</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>잠시만 기다려 주세요</translation>
    </message>
    <message>
        <source>The camera is starting again</source>
        <translation>카메라를 다시 시작하고 있습니다</translation>
    </message>
    <message>
        <source>All done, thank you</source>
        <translation>끝났습니다, 감사합니다</translation>
    </message>
    <message>
        <source>You can go ahead</source>
        <translation>계속 진행하세요</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>직원에게 문의해 주세요</translation>
    </message>
    <message>
        <source>They will gladly help you another way. Show them this code:</source>
        <translation>다른 방법으로 도와드립니다. 이 번호를 보여 주세요:</translation>
    </message>
    <message>
        <source>They will gladly help you another way.</source>
        <translation>다른 방법으로 도와드립니다.</translation>
    </message>
    <message>
        <source>We can&apos;t check right now</source>
        <translation>지금은 확인할 수 없습니다</translation>
    </message>
    <message>
        <source>This is not your fault. We keep trying, you need not do anything.</source>
        <translation>고객님 잘못이 아닙니다. 계속 시도하고 있으니 기다리시면 됩니다.</translation>
    </message>
    <message>
        <source>This is not your fault. Our staff will help you.</source>
        <translation>고객님 잘못이 아닙니다. 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>지금 시도</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Not available right now</source>
        <translation>지금은 이용할 수 없습니다</translation>
    </message>
    <message>
        <source>Our staff will gladly help you another way.</source>
        <translation>직원이 다른 방법으로 도와드립니다.</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>다른 방법</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>언어를 선택하세요</translation>
    </message>
    <message>
        <source>Make it easier for me</source>
        <translation>더 편하게 이용</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>대비 높게</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>버튼 낮게</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>움직임 적게</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>시간 더 길게</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>찍은 사진</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>모의 실행</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>소리 내어 읽기</translation>
    </message>
    <message>
        <source>To hear this screen, press {key}</source>
        <translation>{key} 키를 누르면 화면을 읽어 드립니다</translation>
    </message>
    <message>
        <source>To have this screen read aloud, press F1 or the star key.</source>
        <translation>화면을 소리로 들으시려면 F1 키나 별표 키를 누르세요.</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>소리 내어 읽어 드립니다.</translation>
    </message>
    <message>
        <source>No longer reading aloud.</source>
        <translation>소리 내어 읽기를 마칩니다.</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language. Tones will guide you.</source>
        <translation>이 기기에는 이 언어의 음성이 없습니다. 소리로 안내해 드립니다.</translation>
    </message>
    <message>
        <source>The arrow keys lead from button to button, and Enter presses the button. F2 says everything again. Plus and minus change the volume.</source>
        <translation>화살표 키로 버튼을 고르고 엔터 키로 누릅니다. F2를 누르면 다시 읽어 드립니다. 더하기와 빼기로 음량을 바꿉니다.</translation>
    </message>
    <message>
        <source>Volume {percent}</source>
        <translation>음량 {percent}</translation>
    </message>
    <message>
        <source>Welcome. This is a quick look at the camera, just a few seconds.</source>
        <translation>환영합니다. 몇 초만 카메라를 보시면 됩니다.</translation>
    </message>
    <message>
        <source>Press Enter to start.</source>
        <translation>엔터 키를 누르면 시작합니다.</translation>
    </message>
    <message>
        <source>One moment, getting ready.</source>
        <translation>준비 중입니다. 잠시만요.</translation>
    </message>
    <message>
        <source>There are two answers: {no}, or: {yes}. Choose with the arrow keys and press Enter.</source>
        <translation>대답은 두 가지입니다. {no}, 또는 {yes}. 화살표 키로 고르고 엔터 키를 누르세요.</translation>
    </message>
    <message>
        <source>Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.</source>
        <translation>카메라 쪽을 봐 주세요. 어떻게 움직일지 알려 드립니다. 부드러운 소리가 나면 그대로 계세요.</translation>
    </message>
    <message>
        <source>Checking. You can relax now.</source>
        <translation>확인 중입니다. 이제 편하게 계세요.</translation>
    </message>
    <message>
        <source>Press Enter to try again.</source>
        <translation>엔터 키를 누르면 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The code is {code}.</source>
        <translation>코드는 {code}입니다.</translation>
    </message>
    <message>
        <source>Press Enter when you are done.</source>
        <translation>끝나면 엔터 키를 누르세요.</translation>
    </message>
    <message>
        <source>Press Enter to try now.</source>
        <translation>엔터 키를 누르면 바로 시도합니다.</translation>
    </message>
    <message>
        <source>Press Enter to continue.</source>
        <translation>엔터 키를 누르면 계속합니다.</translation>
    </message>
    <message>
        <source>Press any key for more time.</source>
        <translation>시간이 더 필요하면 아무 키나 누르세요.</translation>
    </message>
    <message>
        <source>{label}, chosen</source>
        <translation>{label}, 선택됨</translation>
    </message>
</context>
</TS>
