import { AboutPage } from '../features/about/about-page.tsx';
import type { RouteProps } from './route-props.ts';

export function Route({ place, catalog }: RouteProps) {
  return <AboutPage catalog={catalog} target={place.hash.slice(1)} />;
}
