import { type Catalog, entryHref, entryId } from '../../domain/catalog/create-catalog.ts';
import { areSiblings, type Change } from '../../domain/compare/compare-versions.ts';
import type { MessageChange, OtherWordings } from '../../domain/compare/message-changes.ts';
import { plural } from '../../domain/text/english.ts';
import { InWords } from '../../ui/in-words.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';

/** The messages of a changed entry, as a difference where there is one. */
export function ChangeWordings({ catalog, change }: { catalog: Catalog; change: Change }) {
  if (change.messages.length === 0) {
    const { wordings } = change.from.emits ? change.from : change.to;
    return wordings.map(({ key, text }) => <p key={key}>{text}</p>);
  }
  const differing = change.messages.filter(
    (message) => message.kind !== 'same' || hasOthers(message.others),
  );
  const shown = differing.length > 0 ? differing : change.messages;
  const unchanged = change.messages.length - shown.length;
  return (
    <>
      {shown.map((message) => (
        <Message key={keyOf(message)} catalog={catalog} message={message} change={change} />
      ))}
      {unchanged > 0 && (
        <p className="text-xs text-quiet">
          {`${unchanged} other ${plural('message', unchanged)} unchanged`}
        </p>
      )}
    </>
  );
}

const hasOthers = ({ from, to }: OtherWordings) => from.length + to.length > 0;

const keyOf = (message: MessageChange) =>
  message.kind + (message.kind === 'reworded' ? message.from.key : message.wording.key);

function Message({
  catalog,
  message,
  change: { from, to },
}: {
  catalog: Catalog;
  message: MessageChange;
  change: Change;
}) {
  switch (message.kind) {
    case 'same':
      return (
        <>
          <p>{message.wording.text}</p>
          <Others others={message.others} />
        </>
      );
    case 'reworded':
      return (
        <>
          <p>
            <WordDiff parts={message.diff} />
          </p>
          <Others others={message.others} />
        </>
      );
    case 'dropped':
    case 'new': {
      const kind = message.kind === 'dropped' ? 'removed' : 'added';
      const isMoved = message.isMoved && !areSiblings(from.version, to.version);
      return (
        <p>
          <WordDiff parts={[{ kind, text: message.wording.text }]} />
          {message.under.length > 0 && (
            <span className="text-quiet">
              {underInWords(message, isMoved)}
              <InWords
                items={message.under.map((entry) => ({
                  key: entryId(entry),
                  node: (
                    <a href={entryHref(catalog, entry)} className="code">
                      {entry.code}
                    </a>
                  ),
                }))}
              />
              {!isMoved && ` in ${(message.kind === 'dropped' ? to : from).version.label}`}
            </span>
          )}
        </p>
      );
    }
  }
}

function underInWords({ kind }: MessageChange, isMoved: boolean): string {
  if (isMoved) return kind === 'dropped' ? ' moved to ' : ' moved from ';
  return ' is under ';
}

/** Further wordings of a message that only one version has. */
function Others({ others }: { others: OtherWordings }) {
  const parts = [
    ...others.from.map(({ key, text }) => ({ key, kind: 'removed' as const, text })),
    ...others.to.map(({ key, text }) => ({ key, kind: 'added' as const, text })),
  ];
  return parts.map(({ key, kind, text }) => (
    <p key={key}>
      <WordDiff parts={[{ kind, text }]} />
      <span className="text-quiet">{' another wording'}</span>
    </p>
  ));
}
