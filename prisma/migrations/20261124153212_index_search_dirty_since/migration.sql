-- CreateIndex
CREATE INDEX "search_dirty_since_idx" ON "search_dirty"("since");
