-- What a chunk came to has the form of what the whole export came to.
UPDATE job_chunk
JOIN job ON job.partner_id = job_chunk.partner_id AND job.id = job_chunk.job_id
SET job_chunk.result = JSON_OBJECT(
        'accepted', JSON_VALUE(job_chunk.result, '$.accepted'),
        'refusedCount', JSON_VALUE(job_chunk.result, '$.refused'),
        'refused', JSON_ARRAY())
WHERE job.kind = 'EXPORT' AND job_chunk.result IS NOT NULL;
