# Puts the kiosk in the place of the desktop, or the desktop back: shell-launcher.ps1 [-Remove]. Not run on Windows.
# Must run as SYSTEM (psexec -s -i powershell.exe), because the bridge to the configuration provider takes no one else.
#Requires -Version 5.1
[CmdletBinding()]
param([switch]$Remove)
$ErrorActionPreference = 'Stop'

if (-not [Security.Principal.WindowsIdentity]::GetCurrent().IsSystem) {
    throw 'Run this as SYSTEM: psexec -s -i powershell.exe'
}
$feature = Get-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher
if (-not $feature) { throw 'This edition has no Shell Launcher: it takes Enterprise, Education or IoT Enterprise.' }
if ($feature.State -ne 'Enabled') {
    Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null
}

$provider = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName MDM_AssignedAccess
if ($Remove) {
    $provider.ShellLauncher = $null
} else {
    $configuration = Get-Content -Raw -Encoding UTF8 -LiteralPath (Join-Path $PSScriptRoot 'shell-launcher.xml')
    $provider.ShellLauncher = [Net.WebUtility]::HtmlEncode($configuration)
}
Set-CimInstance -CimInstance $provider
Write-Output 'Done. It holds from the next start of Windows.'
