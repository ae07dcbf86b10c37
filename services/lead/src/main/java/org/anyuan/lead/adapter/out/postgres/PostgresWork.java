package org.anyuan.lead.adapter.out.postgres;

import org.anyuan.common.request.Requests;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Leads;
import org.anyuan.lead.application.attachments.Attachments;
import org.anyuan.lead.application.publics.Receipts;

record PostgresWork(
    Actor actor, Requests requests, Leads leads, Receipts receipts, Attachments attachments)
    implements Work {}
