# An organisation's look on its documents.

look-title = The look of documents
look-lead = Name, colour and logo stand on everything you fetch as Word and PDF.
look-faults = Put this right first
look-organisation = The organisation's name
look-organisation-help = Stands at the top of every page.
look-colour = Colour of headings and tables
look-colour-help = It must be dark enough to be read on white paper.
look-logo = Logo
look-logo-help = PNG or JPEG, at most {$kilobytes} kB and {$pixels} × {$pixels} pixels.
look-logo-remove = Remove the logo
look-alt = What the logo shows
look-alt-help = Read aloud to those who do not see it.
look-too-long = Write at most {$most} characters
look-no-colour = Write the colour as # and six digits, e.g. #1f3b57
look-colour-too-light = The colour is too light to be read on white. Choose a darker one
look-logo-too-large = The logo is too large. Save a smaller one
look-logo-other-type = The logo must be PNG or JPEG
look-logo-too-many-pixels = The logo has too many pixels. Save a smaller one
look-logo-broken = The picture cannot be read. Save it again and try the new file
done-look = The look was saved
