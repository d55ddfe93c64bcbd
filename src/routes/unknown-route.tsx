import { UnknownPage } from '../features/unknown/unknown-page.tsx';
import type { RouteProps } from './page-loaders.ts';

export function UnknownRoute({ place }: RouteProps) {
  return <UnknownPage path={place.path} />;
}
