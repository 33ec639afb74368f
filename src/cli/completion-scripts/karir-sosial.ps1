# PowerShell completion of karir-sosial
Register-ArgumentCompleter -Native -CommandName 'karir-sosial' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  if ($wordToComplete -eq '') { $words += '' }
  # As figures: no quote, sign or operator of the line reaches another interpreter, such as that of a .cmd file.
  $bytes = [System.Text.Encoding]::UTF8.GetBytes($words -join [string][char]10)
  if ($bytes.Length -gt 2000) { return }
  $hex = [System.BitConverter]::ToString($bytes).Replace('-', '')
  & karir-sosial complete --hex "x$hex" 2>$null | ForEach-Object {
    $value, $text = $_ -split [string][char]9, 2
    if ($value -and -not $value.StartsWith(':')) {
      if (-not $text) { $text = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $text)
    }
  }
}
