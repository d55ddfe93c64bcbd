#!/usr/bin/env bash
# TanStack Table 9 accepts any key in tableFeatures({...}). A row model under a key that earlier
# betas used is dropped silently: the table says that it is sorted, but the rows are not.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tanstack/table-core@9.3.1
cat > run.mjs <<'JS'
import { constructTable, createSortedRowModel, rowSortingFeature, sortFns, tableFeatures } from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';

const data = [{ code: 8015 }, { code: 1101 }];
const columns = [{ accessorKey: 'code', sortFn: 'alphanumeric' }];
const make = (features) => {
  const coreReactivityFeature = storeReactivityBindings();
  const table = constructTable({ features: tableFeatures({ coreReactivityFeature, ...features }), columns, data, state: { sorting: [{ id: 'code', desc: false }] } });
  return `${table.getColumn('code').getIsSorted()}: ${table.getRowModel().rows.map((row) => row.original.code).join(', ')}`;
};
const right = make({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
const wrong = make({ rowSortingFeature, _rowModels: { sortedRowModel: createSortedRowModel() }, sortFns });
console.log('@tanstack/table-core 9.3.1');
console.log('expected: an error for the unknown key `_rowModels`, or sorted rows');
console.log(`seen:     with sortedRowModel ${right}; with _rowModels ${wrong}`);
process.exit(right === 'asc: 1101, 8015' && wrong === 'asc: 8015, 1101' ? 0 : 1);
JS
node run.mjs
