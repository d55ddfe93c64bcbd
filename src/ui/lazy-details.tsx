import {
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './button.tsx';

interface LazyDetailsProps {
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

/** A disclosure whose content and code are loaded on opening, and again after a failure. */
export function LazyDetails(props: LazyDetailsProps) {
  const { summary, className, load, isMenu = false, children } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const [content, setContent] = useState<Promise<ReactElement>>();
  const retry = () => {
    // The button, which has the focus, is about to disappear.
    details.current?.querySelector('summary')?.focus();
    follow();
  };
  const failure = () => (
    // In a menu, it receives the focus when something in it is pressed, also in Safari.
    <p role="alert" tabIndex={-1} className={isMenu ? 'raised p-3' : undefined}>
      This could not be loaded. <Button onClick={retry}>Try again</Button>
    </p>
  );
  const follow = () => {
    const opened = details.current?.open ? details.current : undefined;
    setContent(opened && load().catch(failure));
    // Safari does not focus what is clicked, but a menu must have the focus to lose it.
    if (isMenu) opened?.querySelector('summary')?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: for one opened before hydration.
  useEffect(follow, []);
  return (
    <details ref={details} className={className} onToggle={follow} {...(isMenu && AS_MENU)}>
      <summary>{summary}</summary>
      {content && <Suspense fallback={<p>Loading…</p>}>{content}</Suspense>}
      {children}
    </details>
  );
}
