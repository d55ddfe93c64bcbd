import { UnknownPage } from '../features/unknown/unknown-page.tsx';

export function UnknownRoute() {
  return <UnknownPage />;
}
