package org.anyuan.lead.adapter.out.postgres;

import org.anyuan.common.request.Requests;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Leads;
import org.anyuan.lead.application.circular.Circulars;
import org.anyuan.lead.application.publics.Receipts;
import org.anyuan.lead.application.review.Reviews;
import org.anyuan.lead.application.risk.Countings;
import org.anyuan.lead.application.risk.RiskLists;
import org.anyuan.lead.application.risk.RiskRows;

record PostgresWork(
    Actor actor,
    Requests requests,
    Leads leads,
    Receipts receipts,
    Reviews reviews,
    RiskRows riskRows,
    RiskLists riskLists,
    Countings countings,
    Circulars circulars)
    implements Work {}
