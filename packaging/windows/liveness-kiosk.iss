; Installs the frozen bundle for all users: iscc /DVersion=1.2.3 /DBundle=..\..\build\package\liveness-kiosk liveness-kiosk.iss
; Not run on Windows. Sign the bundle's .exe files and the result: SignTool=… in Inno Setup, then uncomment below.

#ifndef Version
  #error Give the version: iscc /DVersion=1.2.3
#endif
#ifndef Bundle
  #define Bundle "..\..\build\package\liveness-kiosk"
#endif

[Setup]
; Never changes: by it an installed version is known again.
AppId={{8B0D6A52-93E6-4F0B-9B0C-2C1C4B6B7E11}
AppName=liveness-kiosk
AppVersion={#Version}
DefaultDirName={autopf}\liveness-kiosk
DisableDirPage=yes
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=liveness-kiosk-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
CloseApplications=force
RestartApplications=no
UninstallDisplayIcon={app}\liveness-kiosk.exe
;SignTool=kiosk

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "kiosk.toml"; DestDir: "{commonappdata}\liveness-kiosk"; Flags: onlyifdoesntexist uninsneveruninstall

[Dirs]
; Settings are read by the kiosk and written by administrators.
Name: "{commonappdata}\liveness-kiosk"; Permissions: admins-full system-full users-readexec; Flags: uninsneveruninstall

[InstallDelete]
; What an older version had and this one has not would be found by Python.
Type: filesandordirs; Name: "{app}\_internal"

[Run]
Filename: "{app}\liveness-kiosk.exe"; Parameters: "config check"; Flags: runhidden
