#!/usr/bin/env bash
# Writes the fonts in this folder anew: the parts of Inter and DejaVu Sans that
# documents need. Wants Debian's fonts-inter 4.0~beta7+ds-1 and fonts-dejavu-core
# 2.37-6, and fonttools 4.68 (pip install fonttools==4.68.0).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# Latin with all its extensions, Greek, Cyrillic, punctuation, currencies,
# letter-like signs, arrows, mathematics, boxes, shapes, ticks.
letters=U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-04FF,U+1E00-1EFF
signs=U+2000-206F,U+2070-209F,U+20A0-20C0,U+2100-218F,U+2190-21FF,U+2200-22FF,U+2300-23FF,U+2460-24FF,U+2500-25FF,U+2600-27BF,U+FB00-FB06,U+FFFD
for face in Regular Italic SemiBold SemiBoldItalic; do
  pyftsubset "/usr/share/fonts/opentype/inter/Inter-$face.otf" \
    --unicodes="$letters,$signs" --layout-features=kern,mark,mkmk,ccmp,locl,tnum \
    --no-hinting --notdef-outline --name-IDs='*' --name-languages='*' \
    --output-file="$here/Inter-$face.otf"
done

# Signs that Inter lacks.
pyftsubset /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf \
  --unicodes=U+0250-02FF,U+2010-2027,U+2030-205E,U+2070-209F,U+20A0-20C0,U+2100-218F,U+2190-21FF,U+2200-22FF,U+2300-23FF,U+2460-24FF,U+2500-25FF,U+2600-27BF,U+FFFD \
  --layout-features='' --no-hinting --notdef-outline \
  --output-file="$here/DejaVuSans-symbols.ttf"
