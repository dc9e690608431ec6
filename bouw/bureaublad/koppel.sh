#!/bin/sh
# Puts the application in the menu of a Linux desktop and opens .dossier and .toetspakket files with it, for this user
# only.
# Usage: koppel.sh [PROGRAM]; without one, the program of the package that this script came with.
set -eu
hier=$(cd "$(dirname "$0")" && pwd)
programma=${1:-$(cd "$hier/../.." && pwd)/Ontwerpassistent}
gegevens=${XDG_DATA_HOME:-$HOME/.local/share}
pictogram=$hier/ontwerpassistent.svg
[ -f "$pictogram" ] || pictogram=$hier/../../resources/pictogrammen/ontwerpassistent.svg
if [ ! -x "$programma" ]; then
    echo "Het programma ‘$programma’ bestaat niet of mag niet worden uitgevoerd." >&2
    exit 2
fi

mkdir -p "$gegevens/applications" "$gegevens/mime/packages" "$gegevens/icons/hicolor/scalable/apps"
# In a desktop entry a path stands between quotes with these signs escaped, and every backslash doubled; in the text that
# sed puts in, & and | and a backslash are escaped once more.
veilig=$(printf '%s' "$programma" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g; s/[&|\\]/\\&/g')
sed "s|^Exec=.*|Exec=\"$veilig\" %f|" "$hier/ontwerpassistent.desktop" >"$gegevens/applications/ontwerpassistent.desktop"
cp "$hier/ontwerpassistent-dossier.xml" "$gegevens/mime/packages/"
cp "$pictogram" "$gegevens/icons/hicolor/scalable/apps/ontwerpassistent.svg"

if command -v update-mime-database >/dev/null; then update-mime-database "$gegevens/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$gegevens/applications"; fi
echo "De Ontwerpassistent staat in het menu en opent voortaan uw dossiers en toetspakketten."
