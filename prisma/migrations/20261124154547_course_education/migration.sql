-- AlterTable
ALTER TABLE "course" ADD COLUMN     "education_field" TEXT,
ADD COLUMN     "education_level" INTEGER,
ADD COLUMN     "entry_level" INTEGER,
ADD COLUMN     "is_easy_swedish" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_evening" BOOLEAN NOT NULL DEFAULT false;

-- What the schema language cannot say ------------------------------------------------------------------------------

-- Levels are those of SUN 2020, and a field is a field of some level.
ALTER TABLE "course" ADD CONSTRAINT "course_education"
  CHECK ("education_level" BETWEEN 1 AND 7 AND "entry_level" BETWEEN 1 AND 7 AND ("education_field" IS NULL OR "education_level" IS NOT NULL));
