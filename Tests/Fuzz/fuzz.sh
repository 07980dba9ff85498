#!/bin/bash
# Compiles the readers with libFuzzer and the address sanitizer, and runs one target.
#   usage: Tests/Fuzz/fuzz.sh TARGET [SECONDS] [libFuzzer option…]     targets: csv zip xlsx mbox mime jsonl vcard xml
# Seeds are the fixtures of the kind; what is found while running is kept in .build-fuzz/corpus/TARGET and helps the next run.
# A find is written to .build-fuzz/finds/TARGET-… and the exit code is not 0; `fuzz.sh TARGET minimise FILE` makes it smaller.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
here=Tests/Fuzz
target=${1:-}
case $target in
    csv | zip | xlsx | mbox | mime | jsonl | vcard | xml) ;;
    *)
        sed -n 3p "$0" | cut -c3- >&2
        exit 2
        ;;
esac
seconds=${2:-60}
shift $(($# > 1 ? 2 : 1))
out=.build-fuzz
mkdir -p $out/finds "$out/corpus/$target" "$out/seeds/$target"

common=(-O -wmo -parse-as-library -D KEMPT_FUZZ -swift-version 6 -package-name kempt -sanitize=fuzzer,address -I $out)
for library in CZlib CLibXML CUchardet; do
    [ -d Sources/$library ] && common+=(-I Sources/$library)
done
for package in libxml-2.0 uchardet; do
    for flag in $(pkg-config --cflags $package 2>/dev/null || true); do common+=(-Xcc "$flag"); done
done

# module NAME FILE… : compiles a module to an object, unless nothing of it changed.
module() {
    local name=$1
    shift
    if [ $out/$name.o -nt $out/$name.stamp ] && [ -z "$(find "$@" -newer $out/$name.o -print -quit)" ]; then return; fi
    echo "compile $name" >&2
    touch $out/$name.stamp
    swiftc "${common[@]}" -module-name "$name" -emit-module -emit-module-path $out/$name.swiftmodule -c -o $out/$name.o "$@"
    rm -f $out/fuzz
}
mapfile -t core < <(find Sources/KemptCore/ -name '*.swift' | sort)
mapfile -t text < <(find Sources/KemptText/ -name '*.swift' | sort)
# Databases are read by libraries of others, and need them to be built: left out, and with them the catalog that names every format.
mapfile -t formats < <(find Sources/KemptFormats/*/ -name '*.swift' ! -path '*/SQLite/*' ! -path '*/PostgreSQL/*' | sort; echo Sources/KemptFormats/Formats.swift)
module KemptCore "${core[@]}"
module KemptText "${text[@]}"
program=$out/fuzz
if [ ! -x "$program" ] || [ -n "$(find "${formats[@]}" $here -newer "$program" -name '*.swift' -print -quit)" ]; then
    echo "compile KemptFormats" >&2
    swiftc "${common[@]}" -module-name KemptFormats -o "$program" "${formats[@]}" $here/Harness.swift $here/Targets.swift \
        $out/KemptCore.o $out/KemptText.o
fi

case $target in
    csv) find fixtures -name '*.csv' -size -20k -exec cp -t $out/seeds/csv {} + ;;
    mbox) find fixtures -name '*.mbox' -size -40k -exec cp -t $out/seeds/mbox {} + ;;
    jsonl) find fixtures -name '*.jsonl' -size -20k -exec cp -t $out/seeds/jsonl {} + ;;
    vcard) find fixtures -name '*.vcf' -size -20k -exec cp -t $out/seeds/vcard {} + ;;
    xml) find fixtures -name '*.xml' -size -20k -exec cp -t $out/seeds/xml {} + ;;
    zip | xlsx) python3 $here/seeds.py $out/seeds/$target ;;
    mime) python3 $here/seeds.py $out/seeds/mime fixtures/inbox.mbox fixtures/hostile/*.mbox ;;
esac

# Without these the program that prints a crash hangs, and small leaks of the runtime count as finds.
export KEMPT_FUZZ=$target SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:abort_on_error=1${ASAN_OPTIONS:+:$ASAN_OPTIONS}
if [ "$seconds" = minimise ]; then
    exec "$program" -minimize_crash=1 -max_total_time=60 -exact_artifact_path="$1.small" "$1"
fi
# Reading a few bytes at a time costs a batch for each record: short inputs find as much, sooner.
longest=16384
case $target in csv | jsonl | vcard | mbox) longest=3000 ;; esac
exec "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=$longest -use_value_profile=1 -print_final_stats=1 \
    -artifact_prefix="$out/finds/$target-" "$@" "$out/corpus/$target" "$out/seeds/$target"
