import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';

/** A modal dialog; the browser traps the focus, closes on Escape and restores the focus. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="raised m-auto max-h-[85dvh] w-[min(28rem,calc(100vw-2rem))] p-5 text-ink backdrop:bg-black/40"
    >
      <h2 id={id} className="mb-3 text-lg font-semibold">
        {title}
      </h2>
      {children}
      <form method="dialog" className="mt-5 flex justify-end">
        <Button type="submit">Close</Button>
      </form>
    </dialog>
  );
}
