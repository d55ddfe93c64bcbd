import { DecodePage } from '../features/decode/decode-page.tsx';
import type { RouteProps } from './route-props.ts';

export function DecodeRoute({ catalog }: RouteProps) {
  return <DecodePage catalog={catalog} />;
}
