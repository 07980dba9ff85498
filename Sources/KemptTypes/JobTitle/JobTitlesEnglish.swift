/// Job titles in English: one line a title, the canonical English wording first, then the wordings that mean the same, divided by `|`.
///
/// The first wording of each line is the canonical one. Wordings are compared by their romanised skeleton, so case, accents and
/// scripts need no entries of their own. Only what is surely the same job is listed. Written by hand from common usage.
enum JobTitlesEnglish {
    static let text: StaticString = """
        CEO|Director general|Chief Executive Officer|Chief Executive
        Founder
        Co-Founder|Cofounder
        Owner|Business Owner|Proprietor
        Co-Owner|Coowner
        Shareholder
        Partner
        Managing Partner
        President
        Vice President|VP
        Chairman|Chairman of the Board|Chairman of the Board of Directors|Chair of the Board
        Board Member|Member of the Board
        Managing Director
        Executive Director
        Director
        Deputy Director
        Deputy CEO|Deputy Chief Executive Officer
        General Manager
        Manager
        Head of Department|Department Head
        Deputy Head of Department
        Head
        Team Lead|Team Leader|Teamlead
        Supervisor
        Shift Supervisor
        Sole Proprietor|Sole Trader
        Entrepreneur
        CFO|Chief Financial Officer|Chief Finance Officer
        COO|Chief Operating Officer|Chief Operations Officer
        CTO|Chief Technology Officer|Chief Technical Officer
        CIO|Chief Information Officer
        IT Director
        CMO|Chief Marketing Officer
        CCO|Chief Commercial Officer
        CHRO|Chief Human Resources Officer|Chief People Officer
        CISO|Chief Information Security Officer
        CDO
        Chief Data Officer
        Chief Digital Officer
        CPO|Chief Product Officer
        CRO|Chief Revenue Officer
        Commercial Director
        Sales Director|Director of Sales
        Marketing Director|Director of Marketing
        Sales and Marketing Director|Director of Sales and Marketing|Marketing and Sales Director
        HR Director|Human Resources Director|Director of Human Resources|HRD
        Development Director
        Business Development Director
        Production Director
        Logistics Director
        Purchasing Director|Procurement Director
        Quality Director
        Legal Director
        Security Director
        Art Director
        Creative Director
        Project Director
        Branch Director|Director of Branch
        Branch Manager
        Regional Director
        Regional Manager
        Country Manager
        Head of Sales|Head of Sales Department
        Head of Marketing
        Head of HR|Head of Human Resources
        Head of Purchasing|Head of Procurement
        Head of Logistics
        Head of IT
        Head of Production
        Head of Legal
        Head of Finance
        Head of Development
        Head of Customer Service
        Head of Administration
        Workshop Manager
        Site Manager
        Foreman
        Sales Manager
        Key Account Manager|KAM
        Account Manager
        Customer Service Manager
        Customer Service Specialist
        Customer Success Manager
        Sales Representative|Sales Rep
        Sales Specialist
        Sales Assistant|Salesperson|Salesman|Shop Assistant
        Export Manager
        Business Development Manager|BDM
        Marketing Manager
        Marketing Specialist|Marketer
        Brand Manager
        PR Manager|Public Relations Manager
        PR Specialist|Public Relations Specialist
        Social Media Manager|SMM Manager
        Social Media Specialist|SMM Specialist
        Content Manager
        Product Manager
        Product Owner
        Project Manager
        Project Coordinator
        Program Manager|Programme Manager
        Office Manager
        Administrator
        Administrative Assistant
        Executive Assistant|Personal Assistant
        Assistant
        Secretary
        Secretary & Assistant
        Receptionist
        Chief Accountant
        Deputy Chief Accountant
        Accountant
        Bookkeeper
        Finance Manager
        Financial Analyst
        Finance Specialist|Financier
        Economist
        Financial Controller
        Auditor
        Treasurer
        Cashier
        HR Manager|Human Resources Manager
        HR Specialist|Human Resources Specialist
        Recruiter|Talent Acquisition Specialist
        Lawyer|Attorney
        Legal Counsel|Jurisconsult
        Advocate
        Notary
        Procurement Manager|Purchasing Manager
        Procurement Specialist|Purchasing Specialist
        Logistics Manager
        Logistician|Logistics Specialist
        Transport Manager
        Dispatcher
        Freight Forwarder
        Customs Broker
        Warehouse Manager|Head of Warehouse
        Warehouse Worker|Storekeeper
        Driver
        Driver & Freight Forwarder
        Production Manager
        Plant Manager|Factory Manager
        Quality Manager
        Chief Engineer
        Engineer
        Process Engineer
        Technologist
        Design Engineer
        Electrical Engineer
        Electrician
        Mechanical Engineer
        Mechanic
        Car Mechanic
        Power Engineer
        Chief Power Engineer
        Chief Mechanic
        Technician
        Service Engineer
        Service Manager
        Civil Engineer
        Sales Engineer
        Architect
        Surveyor
        Software Developer|Programmer
        Software Engineer
        Frontend Developer|Front-end Developer|Front End Developer
        Backend Developer|Back-end Developer|Back End Developer
        Full Stack Developer|Fullstack Developer|Full-stack Developer
        Web Developer
        DevOps Engineer|DevOps
        System Administrator|Systems Administrator|Sysadmin|SysAdmin
        Database Administrator|DBA
        QA Engineer|QA|Quality Assurance Engineer
        Tester
        Software Tester
        Business Analyst
        System Analyst|Systems Analyst
        Data Analyst
        Data Scientist
        Analyst
        IT Specialist
        IT Manager
        Support Specialist|Technical Support Specialist
        Designer
        Graphic Designer
        Web Designer
        Interior Designer
        UX Designer|UX/UI Designer|UI/UX Designer
        Consultant
        Advisor|Adviser
        Specialist
        Chief Specialist
        Leading Specialist
        Expert
        Inspector
        Coordinator
        Agent
        Real Estate Agent|Realtor
        Real Estate Broker
        Insurance Agent
        Insurance Broker
        Insurance Consultant
        Operator
        Call Centre Operator|Call Center Operator|Call Centre Agent|Call Center Agent
        Worker
        Employee
        Intern|Trainee
        Student
        Freelancer
        Self-Employed
        Teacher
        Lecturer
        Professor
        Associate Professor
        Head Teacher|Headmaster|School Principal
        Rector
        Trainer
        Researcher
        Research Associate
        Translator
        Journalist
        Editor
        Chief Editor|Editor-in-Chief|Editor in Chief
        Photographer
        Doctor|Physician
        Chief Physician|Chief Doctor
        Dentist
        Nurse
        Pharmacist
        Psychologist
        Veterinarian
        Restaurant Manager
        Hostel Manager
        Hotel Manager
        Store Manager|Shop Manager
        Property Manager
        Facility Manager
        Caretaker
        Head Chef
        Cook
        Waiter|Waitress
        Bartender|Barman
        Hairdresser
        Security Guard
        Head of Security
        Occupational Safety Specialist|Health and Safety Specialist
        Data Protection Officer|DPO
        Farmer
        Agronomist
        Mayor
        Elder
        Retired|Pensioner
        Unemployed
        Housewife|Homemaker
        VP of Sales|VP Sales|Vice President of Sales|Vice President Sales|Vice President, Sales
        VP of Marketing|VP Marketing|Vice President of Marketing|Vice President Marketing
        VP of Engineering|VP Engineering|Vice President of Engineering|Vice President Engineering
        VP of Operations|VP Operations|Vice President of Operations|Vice President Operations
        VP of Product|VP Product|Vice President of Product
        VP of Finance|VP Finance|Vice President of Finance|Vice President Finance
        VP of Human Resources|VP HR|VP of HR|Vice President of Human Resources|Vice President Human Resources
        VP of Business Development|VP Business Development|Vice President of Business Development
        Senior Vice President|SVP|Sr. Vice President
        Executive Vice President|EVP
        Assistant Vice President|AVP
        CSO
        Chief Compliance Officer
        Operations Manager|Operation Manager
        Operations Director|Director of Operations
        Head of Operations
        Head of Product
        Head of Engineering
        Head of Business Development
        Head of Quality
        Head of Customer Success
        Finance Director|Director of Finance|Financial Director
        Regional Sales Manager
        Area Manager
        Deputy Manager
        Assistant Manager
        Account Executive
        Senior Accountant
        General Counsel
        Compliance Officer
        Paralegal
        Software Architect
        Scrum Master
        Data Engineer
        Machine Learning Engineer|ML Engineer
        Mobile Developer|Mobile App Developer
        Network Engineer
        Network Administrator
        Security Engineer|Information Security Engineer
        Information Security Specialist
        Production Engineer
        Quality Engineer
        Engineering Manager
        Supply Chain Manager
        Customer Support Specialist|Customer Support Agent
        Customer Service Representative|CSR
        Event Manager
        Copywriter
        SEO Specialist
        Digital Marketing Manager
        Category Manager
        Merchandiser
        Recruitment Manager
        Training Manager
        Payroll Specialist
        Investment Manager
        Investor
        Business Consultant
        Business Coach
        Trader
        Broker
        Surgeon
        General Practitioner
        Physiotherapist
        Welder
        Fitter
        Cleaner
        Courier
        Loader
        Builder
        Carpenter
        Painter
        Chief Technologist
        Chief Designer
        Chief Architect
        Chief Economist
        Chief Legal Officer|CLO
        Personnel Officer|HR Officer
        Office Administrator
        Chairman of the Supervisory Board
        """
}
