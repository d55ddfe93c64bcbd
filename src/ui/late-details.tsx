import {
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';

interface LateDetailsProps {
  readonly summary: ReactNode;
  readonly className: string;
  /** Loads the content above the children; called on opening. */
  readonly load: () => Promise<ReactElement>;
  /** Whether it closes on Escape and when it loses the focus. */
  readonly isMenu?: boolean;
  readonly children?: ReactNode;
}

const AS_MENU: ComponentProps<'details'> = {
  onBlur: ({ currentTarget, relatedTarget }) => {
    if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
  },
  onKeyDown: ({ currentTarget, key }) => {
    if (key !== 'Escape') return;
    currentTarget.open = false;
    currentTarget.querySelector('summary')?.focus();
  },
};

/** A disclosure whose content and code are loaded on opening. */
export function LateDetails(props: LateDetailsProps) {
  const { summary, className, load, isMenu = false, children } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const [late, setLate] = useState<Promise<ReactElement>>();
  const follow = () => {
    const opened = details.current?.open ? details.current : undefined;
    setLate(opened && load());
    // Safari does not focus what is clicked, but a menu must have the focus to lose it.
    if (isMenu) opened?.querySelector('summary')?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: for one opened before hydration.
  useEffect(follow, []);
  return (
    <details ref={details} className={className} onToggle={follow} {...(isMenu && AS_MENU)}>
      <summary>{summary}</summary>
      {late && <Suspense fallback={<p>Loading…</p>}>{late}</Suspense>}
      {children}
    </details>
  );
}
