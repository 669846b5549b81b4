import type { ComponentProps } from "react";
import type { AlertList } from "~/app/domain/alerts/kinds";
import { WatchLink } from "~/app/domain/alerts/watch-link";
import { SortLinks } from "~/app/ui/filter-panel";

/** `orders`: empty where there is nothing to put in order. */
type ListHeadProps = { told: string; list: AlertList } & ComponentProps<typeof SortLinks>;

/** What stands above a filtered list: how many it has in words, the way to watch it, and its orders. */
export function ListHead({ told, list, orders }: ListHeadProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <p role="status" className="text-muted">
          {told}
        </p>
        <WatchLink list={list} />
      </div>
      {orders.length > 0 ? <SortLinks orders={orders} /> : null}
    </div>
  );
}
