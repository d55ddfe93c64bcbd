#!/usr/bin/env bash
# In TanStack Table, a numeric column gets the filter function inNumberRange, whose value is a pair
# of numbers. A filter field gives text, and the text is destructured like a pair: "701" is a range
# from 7 to 0, read as 0 to 7, so 1 and 5 are shown. There is no error or warning, not even from
# TypeScript. With filterFn: 'includesString' the column finds 701.
# Partly known: TanStack/table, issue 5949, open, on a single number as the value. Nothing was found
# on text. The documentation describes the function for numbers and pairs of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tanstack/table-core@9.3.1
cat > run.mjs <<'JS'
import { columnFilteringFeature, constructTable, createFilteredRowModel, filterFns, tableFeatures } from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';

const data = [1, 5, 701, 8015].map((code) => ({ code }));
const shown = (value, column) => {
  const features = tableFeatures({
    columnFilteringFeature,
    coreReactivityFeature: storeReactivityBindings(),
    filteredRowModel: createFilteredRowModel(),
    filterFns,
  });
  const columns = [{ accessorKey: 'code', ...column }];
  const table = constructTable({ features, columns, data, state: { columnFilters: [{ id: 'code', value }] } });
  return table.getRowModel().rows.map((row) => row.original.code).join(', ');
};
const seen = `'701' shows ${shown('701')}; [7, 0] ${shown([7, 0])}; includesString ${shown('701', { filterFn: 'includesString' })}`;
console.log('@tanstack/table-core 9.3.1');
console.log("expected: '701' shows 701, nothing or an error; [7, 0] 1, 5; includesString 701");
console.log(`seen:     ${seen}`);
process.exit(seen === "'701' shows 1, 5; [7, 0] 1, 5; includesString 701" ? 0 : 1);
JS
node run.mjs
