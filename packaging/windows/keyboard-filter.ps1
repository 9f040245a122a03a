# Blocks the key combinations that lead out of the kiosk. Not run on Windows. Run as administrator, then restart.
#Requires -Version 5.1
#Requires -RunAsAdministrator
[CmdletBinding()]
param(
    # Scan code of the key that, pressed five times, leads to the sign-in screen: Scroll Lock. The default of Windows is
    # the left Windows key, which every visitor knows. Take one that the kiosk's own keyboard does not have.
    [int]$BreakoutKeyScanCode = 0x46
)
$ErrorActionPreference = 'Stop'
$there = @{ Namespace = 'root\standardcimv2\embedded' }

Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart | Out-Null
if (-not (Get-CimClass @there -ClassName WEKF_PredefinedKey -ErrorAction SilentlyContinue)) {
    throw 'The Keyboard Filter is installed now: restart Windows, then run this again.'
}

# All that Windows knows is blocked, Alt+F4, Alt+Tab, Ctrl+Alt+Del, Win+L, Win+U and the like among it, but what the
# kiosk itself is served with: its volume keys, and Ctrl and Alt for the combination that opens the operator's panel.
$served = 'Alt', 'Ctrl', 'Shift', 'VolumeDown', 'VolumeMute', 'VolumeUp'
foreach ($key in Get-CimInstance @there -ClassName WEKF_PredefinedKey) {
    $key.Enabled = $key.Id -notin $served
    Set-CimInstance -CimInstance $key
}

$settings = @{
    BreakoutKeyScanCode                    = "$BreakoutKeyScanCode"
    DisableKeyboardFilterForAdministrators = 'true'
    # Sticky Keys and the like open windows of their own; the kiosk has its own help for everybody.
    ForceOffAccessibility                  = 'true'
}
foreach ($name in $settings.Keys) {
    $setting = Get-CimInstance @there -ClassName WEKF_Settings -Filter "Name = '$name'"
    $setting.Value = $settings[$name]
    Set-CimInstance -CimInstance $setting
}
Write-Output 'Done. It holds from the next start of Windows.'
