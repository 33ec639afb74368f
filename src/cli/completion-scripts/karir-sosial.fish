# fish completion of karir-sosial
function __karir_sosial_suggest
    # The line is handed over as text; nothing of it is evaluated.
    set -l words (commandline -opc) (commandline -ct)
    set -e words[1]
    for line in (command karir-sosial complete -- $words 2>/dev/null </dev/null)
        switch $line
            case ':files'
                __fish_complete_path (commandline -ct)
            case ':none' ''
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c karir-sosial -e
complete -c karir-sosial -f -a '(__karir_sosial_suggest)'
