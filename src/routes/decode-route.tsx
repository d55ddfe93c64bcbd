import { DecodePage } from '../features/decode/decode-page.tsx';
import type { RouteProps } from './route-props.ts';

export function Route({ catalog }: RouteProps) {
  return <DecodePage catalog={catalog} />;
}
