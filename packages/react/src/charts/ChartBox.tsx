import type { ReactNode, RefObject } from 'react';
import { type Crosshair, nearest } from './use-crosshair';

interface ChartBoxProps<Item> {
  /** Of `useWidth`. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly height: number;
  readonly crosshair: Crosshair<Item>;
  /** Where each item stands, pixels from the left. */
  readonly places: () => readonly number[];
  /** What the chart shows, and what the crosshair is on, for who does not see it. */
  readonly label: string;
  readonly readout: string | null;
  readonly children: ReactNode;
}

/** A drawing whose crosshair follows the pointer and the arrow keys. CSS: `.spk-chart-box`, `.spk-chart`. */
export function ChartBox<Item>({ box, width, height, crosshair, places, label, readout, children }: ChartBoxProps<Item>) {
  const { 'aria-valuenow': place, ...slider } = crosshair.props(readout ?? undefined);
  return (
    <div
      ref={box}
      className="spk-chart-box"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={place}
      {...slider}
      onPointerMove={({ clientX, currentTarget }) =>
        crosshair.select(nearest(places(), clientX - currentTarget.getBoundingClientRect().left))
      }
      onPointerLeave={() => crosshair.select(null)}
    >
      <svg className="spk-chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}
