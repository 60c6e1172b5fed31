package nl.florijn.ui.settings;

import nl.florijn.catalog.Products;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.Invoices;
import nl.florijn.platform.audit.AuditChain;
import nl.florijn.platform.audit.AuditLog;
import org.springframework.stereotype.Component;

/** The log, and who knows what the things are called that it tells of. */
@Component
public record LogDesk(AuditLog log, AuditChain chain, Customers customers, Products products, Invoices invoices) {}
