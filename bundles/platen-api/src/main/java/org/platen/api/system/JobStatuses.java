package org.platen.api.system;

import java.util.List;
import org.platen.api.system.JobStatusCatalog.Status;

final class JobStatuses {
    private static final String CREATION = "Order creation";
    private static final String OUTPUT = "Output";
    private static final String PRODUCTION = "Production";
    private static final String SHIPPING = "Shipping";
    private static final String APPROVAL = "Approval";
    private static final String COMMUNICATION = "Communication";
    private static final String MIS = "MIS";
    private static final String ADDITIONAL = "Additional";

    static final List<Status> ALL = List.of(
            new Status("Nothing", CREATION, "S", "The line exists and nothing was done with it yet.", false),
            new Status("Creating", CREATION, "S", "Checkout has begun; the order is being built.", false),
            new Status("InBasket", CREATION, "S", "In the basket, not submitted.", false),
            new Status("Ordered", CREATION, "S", "Submitted; it has entered the production workflow.", false),
            new Status("FutureOrder", CREATION, "F", "Placed, to be processed at a later date.", false),
            new Status("UnapprovedOrder", CREATION, "A", "Placed; production waits for approval.", true),
            new Status("OutputCreationStarted", OUTPUT, "O", "Output files are being generated.", false),
            new Status("OutputCreated", OUTPUT, "O", "Print-ready output exists.", false),
            new Status("OutputCreationFailed", OUTPUT, "O", "Output could not be generated; the reason is kept.", true),
            new Status("ExternalOutputRequested", OUTPUT, "O", "An outside system asked for the output.", false),
            new Status("ExternalOutputJobClosed", OUTPUT, "O", "The outside request has ended.", false),
            new Status("InProduction", PRODUCTION, "S", "It is being printed or produced.", false),
            new Status("InArtworking", PRODUCTION, "A", "A designer prepares the artwork.", false),
            new Status("InReprographics", PRODUCTION, "S", "Files or colours are prepared before print.", false),
            new Status("InFinishing", PRODUCTION, "S", "Finishing after print.", false),
            new Status("InPacking", PRODUCTION, "S", "It is being packed.", false),
            new Status("Printed", PRODUCTION, "S", "The print stage is done.", false),
            new Status("InHotFolder", OUTPUT, "O", "The job's files are in a hot folder.", false),
            new Status(
                    "CopyToHotFolderFailed",
                    OUTPUT,
                    "O",
                    "Copying to the hot folder failed; the reason is kept.",
                    true),
            new Status("CopyToHotFolderSkipped", OUTPUT, "O", "The job does not use a hot folder.", false),
            new Status("Shipped", SHIPPING, "S", "Dispatched, tracking exists.", false),
            new Status("ReadyForCollection", SHIPPING, "S", "Waits for the customer to fetch it.", false),
            new Status("AwaitingApproval", APPROVAL, "A", "Needs approval to go on.", true),
            new Status("Approved", APPROVAL, "A", "Approved.", false),
            new Status("PartiallyApproved", APPROVAL, "A", "Some parts are approved, others pending.", true),
            new Status("Rejected", APPROVAL, "A", "Rejected; production stopped, the reason is kept.", true),
            new Status("AwaitingProof", APPROVAL, "A", "Waits for the customer to approve the proof.", true),
            new Status("AwaitingData", APPROVAL, "F", "Required information is missing.", true),
            new Status("AwaitingParts", APPROVAL, "F", "Waits for components.", false),
            new Status("RecreationRequested", OUTPUT, "O", "A new version of the output was asked for.", false),
            new Status("Verified", APPROVAL, "H", "Data and assets are complete.", false),
            new Status("ValidationFinished", APPROVAL, "H", "Technical checks ended well.", false),
            new Status("ValidationFailed", APPROVAL, "F", "Technical checks failed; the reasons are listed.", true),
            new Status("SentEmail", COMMUNICATION, "N", "An e-mail was sent.", false),
            new Status("SentEmailFailed", COMMUNICATION, "N", "An attempt to send an e-mail failed.", false),
            new Status("EmailBounced", COMMUNICATION, "N", "An e-mail bounced.", true),
            new Status(
                    "EmailBouncedAndPrintJobCreated",
                    COMMUNICATION,
                    "N",
                    "An e-mail bounced and became a letter to print.",
                    false),
            new Status("NoEmailBounceActionRequired", COMMUNICATION, "N", "A bounce that needs nothing.", false),
            new Status("SmsDispatching", COMMUNICATION, "N", "An SMS is being sent.", false),
            new Status("SmsDispatched", COMMUNICATION, "N", "An SMS was sent.", false),
            new Status("MisNotified", MIS, "M", "The external MIS was told.", false),
            new Status("MisFailed", MIS, "M", "Talking to the external MIS failed.", true),
            new Status("MisNotificationRetrigger", MIS, "M", "A failed message was sent again.", false),
            new Status("MisAdditionalActionRequired", MIS, "M", "The external MIS wants more before it goes on.", true),
            new Status("MisManifested", MIS, "M", "Registered in the external MIS.", false),
            new Status("MisOrderProcessed", MIS, "M", "The external MIS has processed it.", false),
            new Status("MisAssetsOk", MIS, "M", "Every asset was delivered.", false),
            new Status("MisAssetsFailed", MIS, "M", "An asset could not be delivered.", true),
            new Status(
                    "MisPartiallyFailed", MIS, "M", "Some actions at the external MIS worked, others did not.", true),
            new Status("TemplateProductCreated", ADDITIONAL, "H", "A reusable template product was made.", false),
            new Status("TemplateProductCreationFailed", ADDITIONAL, "H", "A template product could not be made.", true),
            new Status("ActionRun", ADDITIONAL, "H", "An automation ran.", false),
            new Status("CustomStatus", ADDITIONAL, "S", "A status of the shop's own.", false),
            new Status(
                    "CustomStatusHidden",
                    ADDITIONAL,
                    "S",
                    "A status of the shop's own, hidden from usual views.",
                    false),
            new Status("Blocked", ADDITIONAL, "F", "Cannot go on because of a dependency.", true),
            new Status("ArtworkUploaded", ADDITIONAL, "H", "Artwork was attached.", false),
            new Status("JobDataDeleted", ADDITIONAL, "H", "The job's data was removed.", false),
            new Status("ApprovalJobUpdated", ADDITIONAL, "H", "The approval changed.", false),
            new Status("OutputDelete", ADDITIONAL, "O", "Generated output was removed.", false),
            new Status("CleanUp", ADDITIONAL, "H", "The working folder was cleared after the order ended.", false));

    private JobStatuses() {}
}
