import { useTranslation } from "react-i18next";
import type { ArenaDetail } from "~/app/domain/arenas/queries.server";
import { FreePlace, SlotGrid } from "~/app/domain/arenas/slot-grid";
import { Example, GalleryPart } from "~/app/ui/gallery/example";

/** Times by tables, as a provider meets them. */
export function SlotGridExamples() {
  const { t } = useTranslation("gallery");
  return (
    <GalleryPart name="grid">
      <Example state="provider">
        <ExampleGrid caption={t("state.provider")} isMoving={false} />
      </Example>
      <Example state="moving">
        <ExampleGrid caption={t("state.moving")} isMoving />
      </Example>
    </GalleryPart>
  );
}

function ExampleGrid({ caption, isMoving }: { caption: string; isMoving: boolean }) {
  const { t } = useTranslation("arenas");
  return (
    <SlotGrid
      arena={arena}
      caption={caption}
      cell={({ slotId, tableId, number }) => {
        if (slotId === "2" && number === 1) return { look: "own", content: `${t("provider.own")}: Blå Asp 12` };
        if (slotId === "1" && number === 2) return { look: "closed", content: t("provider.taken") };
        if (slotId === "3" && number === 2) return { look: "closed", content: t("provider.held", { time: "14.30" }) };
        if (slotId === "2") return { look: "closed", content: t("provider.busy") };
        if (slotId === "3" && number === 3) return { look: "", content: t("organiser.free") };
        const label = `${t(isMoving ? "provider.move" : "provider.book")}: ${t("detail.table", { number })}, ${slotId}`;
        const moved = isMoving ? { bookingId: "1", slotId, tableId } : null;
        return { look: "free", content: <FreePlace to="#grid" label={label} moved={moved} /> };
      }}
    />
  );
}

const at = (time: string) => new Date(`2027-09-07T${time}:00Z`);

const arena: ArenaDetail = {
  id: "",
  organisationId: "",
  state: "OPEN",
  title: "",
  description: "",
  venue: "",
  address: "",
  municipalityCode: "0182",
  startsAt: at("07:00"),
  endsAt: at("09:00"),
  bookingOpensAt: at("06:00"),
  bookingClosesAt: at("07:00"),
  form: "OPEN_BOOKING",
  wishesCloseAt: null,
  timetableStage: "PLANNING",
  tableCount: 3,
  version: 1,
  municipality: { name: "Nacka" },
  groups: [],
  slots: [
    { id: "1", startsAt: at("07:00"), endsAt: at("07:15") },
    { id: "2", startsAt: at("07:20"), endsAt: at("07:35") },
    { id: "3", startsAt: at("07:40"), endsAt: at("07:55") },
  ],
  participations: ["Restaurang Kajen", "Café Viken", "Hemtjänsten i Skärgårdskommunen Östra"].map((name, index) => ({
    id: name,
    organisation: { id: name, name },
    tables: [{ id: name, number: index + 1 }],
    needs: [],
  })),
};
