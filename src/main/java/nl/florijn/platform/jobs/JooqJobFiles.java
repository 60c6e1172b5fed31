package nl.florijn.platform.jobs;

import static florijn.db.Tables.JOB_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of jobs, in parts of 1 MiB: no packet grows large, and reading needs no more memory than one part. */
@Component
class JooqJobFiles {

    private static final int PART = 1 << 20;

    private final DSLContext db;

    JooqJobFiles(DSLContext db) {
        this.db = db;
    }

    void write(PartnerId partner, JobId job, String name, InputStream content) {
        try {
            var partNo = 0;
            for (var part = content.readNBytes(PART); part.length > 0 || partNo == 0; part = content.readNBytes(PART)) {
                insertPart(partner, job, name, partNo++, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File " + name + " of job " + job + " could not be read.", e);
        }
    }

    Optional<InputStream> open(PartnerId partner, JobId job, String name) {
        return Optional.ofNullable(part(partner, job, name, 0))
                .map(first -> new SequenceInputStream(new Parts(partner, job, name, first)));
    }

    List<String> names(PartnerId partner, JobId job, String prefix) {
        return db.selectDistinct(JOB_FILE.NAME)
                .from(JOB_FILE)
                .where(JOB_FILE.PARTNER_ID.eq(partner))
                .and(JOB_FILE.JOB_ID.eq(job))
                .and(JOB_FILE.NAME.startsWith(prefix))
                .fetch(JOB_FILE.NAME);
    }

    void delete(PartnerId partner, JobId job) {
        db.deleteFrom(JOB_FILE)
                .where(JOB_FILE.PARTNER_ID.eq(partner))
                .and(JOB_FILE.JOB_ID.eq(job))
                .execute();
    }

    private void insertPart(PartnerId partner, JobId job, String name, int partNo, byte[] content) {
        db.insertInto(JOB_FILE)
                .set(JOB_FILE.PARTNER_ID, partner)
                .set(JOB_FILE.JOB_ID, job)
                .set(JOB_FILE.NAME, name)
                .set(JOB_FILE.PART_NO, partNo)
                .set(JOB_FILE.CONTENT, content)
                .execute();
    }

    private byte @Nullable [] part(PartnerId partner, JobId job, String name, int partNo) {
        return db.select(JOB_FILE.CONTENT)
                .from(JOB_FILE)
                .where(JOB_FILE.PARTNER_ID.eq(partner))
                .and(JOB_FILE.JOB_ID.eq(job))
                .and(JOB_FILE.NAME.eq(name))
                .and(JOB_FILE.PART_NO.eq(partNo))
                .fetchOne(JOB_FILE.CONTENT);
    }

    /** The parts one after another; the next one is fetched when the one before has been read. */
    private final class Parts implements Enumeration<InputStream> {

        private final PartnerId partner;
        private final JobId job;
        private final String name;
        private byte @Nullable [] next;
        private int partNo;

        Parts(PartnerId partner, JobId job, String name, byte[] first) {
            this.partner = partner;
            this.job = job;
            this.name = name;
            this.next = first;
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            var current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = part(partner, job, name, ++partNo);
            return new ByteArrayInputStream(current);
        }
    }
}
