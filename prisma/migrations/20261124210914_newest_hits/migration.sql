-- CreateIndex
CREATE INDEX "saved_search_hit_search_id_found_at_idx" ON "saved_search_hit"("search_id", "found_at" DESC);
