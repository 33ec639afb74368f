#compdef karir-sosial
# zsh completion of karir-sosial
_karir_sosial() {
  local answer line files=0
  local -a values texts
  # The line is handed over as text; nothing of it is evaluated.
  answer=$(command karir-sosial complete -- "${(@)words[2,CURRENT]}" 2>/dev/null </dev/null)
  for line in "${(@f)answer}"; do
    case $line in
      (:files) files=1 ;;
      (:none|'') ;;
      (*)
        values+=("${line%%$'\t'*}")
        texts+=("${line//$'\t'/  }")
        ;;
    esac
  done
  (( $#values )) && compadd -l -d texts -a -- values && return 0
  # zsh's own way to file names would run what stands in $() or backticks.
  [[ $files == 1 && "${words[CURRENT]}" != *[\$\`]* ]] && _files && return 0
  return 1
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
if [[ "$funcstack[1]" == _karir_sosial ]]; then
  _karir_sosial "$@"
else
  compdef _karir_sosial karir-sosial
fi
