import { UnknownPage } from '../features/unknown/unknown-page.tsx';

export function Route() {
  return <UnknownPage />;
}
