#!/usr/bin/env bash
# In CSV, ExcelJS writes the target of a linked cell instead of its text, so a column of linked
# codes has no codes, and it writes a cell with bold text as JSON. SheetJS writes the text of the
# same file. The option `map` can do so too, but then it must also format dates and formulas.
# No report was found. The README mentions neither in CSV.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5
cat > run.mjs <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';

const workbook = new ExcelJS.Workbook();
workbook.addWorksheet('codes').addRow([
  { text: '701', hyperlink: 'https://example.com/codes' },
  { richText: [{ text: 'Lamp ' }, { text: 'off', font: { bold: true } }] },
]);
const file = await workbook.xlsx.writeBuffer();
const expected = XLSX.utils.sheet_to_csv(XLSX.read(file).Sheets.codes);
const seen = (await workbook.csv.writeBuffer()).toString();
console.log('exceljs 4.4.0; expected as in SheetJS (xlsx 0.18.5)');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(expected === '701,Lamp off' && seen.startsWith('https://example.com/codes,"{""richText""') ? 0 : 1);
JS
node run.mjs
