import { Fragment } from 'react';

/** A group of check boxes, each with its number of results. */
export function CheckList<Id extends string>({
  name,
  label,
  options,
  chosen,
  counts,
  onChange,
}: {
  name: string;
  label: string;
  options: readonly { readonly id: Id; readonly label: string }[];
  chosen: readonly Id[];
  counts: ReadonlyMap<Id, number>;
  onChange: (chosen: readonly Id[]) => void;
}) {
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-semibold text-quiet">{label}</legend>
      {options.map(({ id, label: option }) => {
        const count = counts.get(id) ?? 0;
        return (
          <Fragment key={id}>
            <label className="-mx-2 flex min-h-8 items-center gap-2 rounded px-2 py-1 hover:bg-panel pointer-coarse:min-h-11">
              <input
                type="checkbox"
                name={name}
                value={id}
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
                className="size-4 shrink-0"
              />
              <span className={`min-w-0 leading-4.5 ${count === 0 ? 'text-quiet' : ''}`}>
                {option}
              </span>{' '}
              <span className="code ml-auto text-xs text-quiet">{count}</span>
            </label>{' '}
          </Fragment>
        );
      })}
    </fieldset>
  );
}
