#!/usr/bin/env bash
# The tokenizers of natural keep numbers in English and most other languages. Those for Spanish and
# Portuguese split at digits: "Error 8015" is one word, V1 is V, so tokenizeAndStem() and a
# classifier with PorterStemmerEs or PorterStemmerPt cannot distinguish two codes.
# Partly known: NaturalNode/natural, issues 132 and 523, on accents and underscores. Nothing was
# found on digits; the documentation only lists the languages.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1
cat > run.mjs <<'JS'
import natural from 'natural';

const languages = ['', 'Fr', 'De', 'It', 'Nl', 'No', 'Sv', 'Es', 'Pt'];
const words = (language) => new natural[`AggressiveTokenizer${language}`]().tokenize('Error 8015, V1').join(' ');
const seen = languages.map((language) => `${language || 'En'} ${words(language)}`).join(', ');
const expected = languages.map((language) => `${language || 'En'} Error 8015 V1`).join(', ');

const classifier = new natural.BayesClassifier(natural.PorterStemmerEs);
classifier.addDocument('código 701', 'lamp');
classifier.addDocument('código 8015', 'fan');
classifier.train();
const guess = classifier.classify('código 8015');
console.log('natural 8.1.1');
console.log(`expected: ${expected}; código 8015 is fan`);
console.log(`seen:     ${seen}; código 8015 is ${guess}`);
process.exit(seen === expected.replace(/(Es|Pt) Error 8015 V1/g, '$1 Error V') && guess === 'lamp' ? 0 : 1);
JS
DOTENV_CONFIG_QUIET=true node run.mjs
