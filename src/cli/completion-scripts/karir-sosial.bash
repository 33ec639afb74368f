# bash completion of karir-sosial
_karir_sosial() {
  local words=() word line i joined=0 before answer files=0
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    # bash takes "--level=x" apart at the sign; here it is one word again.
    if [[ ${#words[@]} -gt 0 && ($word == '=' || $joined == 1) ]]; then
      words[${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    if [[ $word == '=' ]]; then joined=1; else joined=0; fi
  done
  if [[ $word == '=' ]]; then word=''; fi
  before=${words[${#words[@]}-1]}
  before=${before%"$word"}
  COMPREPLY=()
  # The line is handed over as text; nothing of it is evaluated.
  answer=$(command karir-sosial complete -- "${words[@]}" 2>/dev/null </dev/null)
  while IFS= read -r line; do
    case $line in
      :files) files=1 ;;
      :none | '') ;;
      *)
        line=${line%%$'\t'*}
        COMPREPLY+=("${line#"$before"}")
        ;;
    esac
  done <<<"$answer"
  # Without a suggestion readline offers file names, unless none belong here.
  if [[ $files == 0 && ${#COMPREPLY[@]} == 0 ]]; then compopt +o default 2>/dev/null; fi
  return 0
}
complete -o default -F _karir_sosial karir-sosial
