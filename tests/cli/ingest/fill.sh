# Fills in the sheet on stdin as people would: `CELL=TEXT…` for the seam approve -> enqueue.
text=$(cat)
for fill in "$@"; do
    anchor="<!-- seamark: returns.approve.enqueue ${fill%%=*} -->"
    before=${text%%"$anchor"*} after=${text#*"$anchor"}
    text="$before$anchor ${fill#*=} |${after#* |}"
done
printf '%s\n' "$text"
