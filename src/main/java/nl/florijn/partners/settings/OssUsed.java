package nl.florijn.partners.settings;

import nl.florijn.platform.PartnerId;

/** Published in the transaction in which a partner says that it uses OSS, so that VAT codes for it are made (R20). */
public record OssUsed(PartnerId partner) {}
