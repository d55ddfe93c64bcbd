/** Says which values of the address were ignored, such as those of an old link. */
export function IgnoredValues({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null;
  return <p className="mb-2">{`Unknown and ignored: ${values.join(', ')}.`}</p>;
}
