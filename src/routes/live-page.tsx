import { memo, Suspense, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { parsePath } from '../domain/links.ts';
import { PageBoundary } from '../features/states/page-boundary.tsx';
import { PageView } from './page-view.tsx';
import type { RouteProps } from './route-props.ts';

type LivePageProps = RouteProps & {
  /** Is told that the page answers. Has to stay the same. */
  readonly onLive?: (() => void) | undefined;
};

interface Following {
  /** Has the page follow the present place from here on. */
  readonly follow: () => void;
}

/**
 * The page of a place. That of a file is taken over in slices, so that a long one does not block
 * the reader. Until that is done it is told nothing new: React would do the rest at a stroke.
 */
export function LivePage({ onLive, ...now }: LivePageProps) {
  const [first, setFirst] = useState<RouteProps | undefined>(now);
  const follow = useCallback(() => setFirst(undefined), []);
  return <SlicedPage {...(first ?? now)} onLive={onLive} follow={follow} />;
}

const SlicedPage = memo(function SlicedPage({
  onLive,
  follow,
  ...props
}: LivePageProps & Following) {
  return (
    <Suspense>
      <PageBoundary subject={props.place}>
        <PageView kind={parsePath(props.place.path).kind} {...props} />
      </PageBoundary>
      <Live onLive={onLive} follow={follow} />
    </Suspense>
  );
});

/** Stands beside a page: a file is taken over once both are. */
function Live({ onLive, follow }: Pick<LivePageProps, 'onLive'> & Following) {
  // Before anything can be pressed: a box that is ticked would else be empty again for a moment.
  useLayoutEffect(follow, [follow]);
  useEffect(() => onLive?.(), [onLive]);
  return null;
}
