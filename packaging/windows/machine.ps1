# Keeps Windows awake, silent and updated at night. Not run on Windows. Run as administrator.
#Requires -Version 5.1
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'

function Set-Policy([string]$Path, [hashtable]$Values) {
    if (-not (Test-Path $Path)) { New-Item -Path $Path -Force | Out-Null }
    foreach ($name in $Values.Keys) {
        $kind = if ($Values[$name] -is [int]) { 'DWord' } else { 'String' }
        New-ItemProperty -Path $Path -Name $name -Value $Values[$name] -PropertyType $kind -Force | Out-Null
    }
}

# Power: screen and machine never sleep, the power button does nothing. Hibernation would write pictures to disk.
powercfg /change monitor-timeout-ac 0
powercfg /change standby-timeout-ac 0
powercfg /hibernate off
powercfg /setacvalueindex SCHEME_CURRENT SUB_BUTTONS PBUTTONACTION 0
powercfg /setacvalueindex SCHEME_CURRENT SUB_BUTTONS SBUTTONACTION 0
# USB selective suspend: a camera that sleeps is a camera that is missing.
powercfg /setacvalueindex SCHEME_CURRENT 2a737441-1930-4402-8d77-b2bebba308a3 48e6b7a6-50f5-4782-a5d4-53bb8f07e226 0
powercfg /setactive SCHEME_CURRENT
# So would the paging file.
fsutil behavior set encryptpagingfile 1

# Updates: at three at night, no restart from six to eleven, no notices.
$update = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'
Set-Policy $update @{
    SetActiveHours = 1; ActiveHoursStart = 6; ActiveHoursEnd = 23
    SetUpdateNotificationLevel = 1; UpdateNotificationLevel = 2
}
Set-Policy "$update\AU" @{ NoAutoUpdate = 0; AUOptions = 4; ScheduledInstallDay = 0; ScheduledInstallTime = 3 }

# Nothing of Windows over the kiosk.
Set-Policy 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer' @{ DisableNotificationCenter = 1 }
Set-Policy 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' @{ AllowEdgeSwipe = 0 }
Set-Policy 'HKLM:\SYSTEM\CurrentControlSet\Control\Windows' @{ ErrorMode = 2 }
# No dialog and no memory dump after a crash: a dump holds pictures.
Set-Policy 'HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting' @{ DontShowUI = 1; Disabled = 1 }
Set-Policy 'HKLM:\SYSTEM\CurrentControlSet\Control\CrashControl' @{ CrashDumpEnabled = 0; AutoReboot = 1 }

# The privacy switch of Windows makes a camera look like one in use by another program.
Set-Policy 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\AppPrivacy' @{ LetAppsAccessCamera = 1 }
Set-Policy 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam' @{ Value = 'Allow' }

# Signed requests need a right clock.
Set-Service -Name w32time -StartupType Automatic
Start-Service -Name w32time
