# The calendar: what stands in calendar files, and the page of calendar links.

calendar-mark = { $mark }: { $title }
calendar-deadline = Deadline: { $title }
calendar-cancelled = Cancelled: { $title }
calendar-postponed = Postponed: { $title }
calendar-expected = Expected: { $title }
calendar-tentative = Tentative: { $title }
calendar-tbd = { $title } (to be announced)
calendar-cause = Cause: { $cause }
calendar-until = until { $end }
calendar-of = From the plan “{ $programme }”
nav-calendar = Calendar
calendar-title = Calendar links
calendar-lead = Have the plan’s meetings, deadlines and milestones in your own calendar. It keeps up when the plan changes.
calendar-menu = Calendar
calendar-file = Download as a file (.ics)
calendar-subscribe = Get a calendar link
calendar-new = New calendar link
calendar-new-lead = The link is secret and your own. The calendar shows what you can see in Samspil yourself, but neither participants nor remarks.
calendar-which = What should it show?
calendar-all = Every programme I can see
calendar-name = What is the link for?
calendar-name-long = The name can have 200 characters at most
calendar-make = Make a link
calendar-once = Copy the address now. It is shown only this once.
calendar-address = Address of the calendar
calendar-open = Open in my calendar
calendar-outlook = Outlook: choose Add calendar, then Subscribe from web, and paste the address.
calendar-google = Google Calendar: choose Other calendars, then From URL, and paste the address.
calendar-apple = iPhone, iPad and Mac: press Open in my calendar.
calendar-feeds = My calendar links
calendar-none = You have no calendar links yet
calendar-none-help = Make a link and paste it into the calendar you use every day.
calendar-of-programme = Programme: { $programme }
calendar-unseen = You can no longer see the programme, and the calendar is empty.
calendar-fetched = Last fetched { $day }
calendar-never = Not fetched yet
calendar-end = End
calendar-end-title = End the calendar link?
calendar-end-lead = The address stops working at once. A calendar that uses it is no longer updated and must be removed where it was added. This cannot be undone, but you can always make a new link.
calendar-end-confirm = End the link
calendar-too-many = You have { $count } calendar links. End one of them before you make a new one.
done-calendar-ended = The calendar link no longer works.

## The history of access

deed-calendar-made = Calendar link made
deed-calendar-ended = Calendar link ended

## The API

api-op-read-calendar = Read the programme’s calendar (iCalendar)
api-op-list-calendar-feeds = List your calendar links
api-op-read-calendar-feed = Read a calendar link without its address
api-op-end-calendar-feed = End a calendar link
